import type * as z from 'zod';
import { both } from '../domain/shared/said.ts';

/** What is said of a field that has to be filled in, whatever else its schema would say. */
export const missing = both('必填', 'is required');

const notRight = both('内容不正确', 'is not right');
const group = both('须为一组字段', 'must be an object');
const kinds: Readonly<Record<string, string>> = {
  string: both('须为文本', 'must be a text'),
  number: both('须为数字', 'must be a number'),
  int: both('须为整数', 'must be a whole number'),
  boolean: both('须为 true 或 false', 'must be true or false'),
  array: both('须为列表', 'must be a list'),
  object: group,
  record: group,
};

/**
 * What is wrong with a field, in words for a clerk, where its schema has no message of its own. Zod speaks to
 * programmers, in its Chinese too: 无效输入：期望 string，实际接收 undefined.
 */
export function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? notRight;
    case 'invalid_value':
      return both(`须为以下之一：${issue.values.join('、')}`, `must be one of: ${issue.values.join(', ')}`);
    case 'invalid_format':
      return both('格式不正确', 'is not in the right form');
    case 'too_small':
      if (issue.minimum === 1 && isFilled(issue.origin)) return both('不得为空', 'must not be empty');
      return sizeWords(issue.origin, issue.inclusive === false ? 'more' : 'least', issue.minimum);
    case 'too_big':
      return sizeWords(issue.origin, issue.inclusive === false ? 'less' : 'most', issue.maximum);
    default:
      return notRight;
  }
}

const isFilled = (origin: string): boolean => origin === 'string' || origin === 'array';

function sizeWords(origin: string, bound: 'least' | 'most' | 'more' | 'less', size: number | bigint): string {
  if (isFilled(origin)) {
    const [unit, units] = origin === 'string' ? ['个字符', 'characters'] : ['项', 'entries'];
    return bound === 'least'
      ? both(`至少 ${size} ${unit}`, `has at least ${size} ${units}`)
      : both(`最多 ${size} ${unit}`, `has at most ${size} ${units}`);
  }
  const [zh, en] = {
    least: ['不得小于', 'must be at least'],
    most: ['不得大于', 'must be at most'],
    more: ['须大于', 'must be more than'],
    less: ['须小于', 'must be less than'],
  }[bound];
  return both(`${zh} ${size}`, `${en} ${size}`);
}
