import type * as z from 'zod';
import type { FieldError } from '../domain/shared/decision.ts';
import { both } from '../domain/shared/said.ts';
import { takesBody, type AnyContract } from './contract.ts';
import { missing, wordsOf } from './field-words.ts';
import type { Request } from './http.ts';

/** Bodies above this are refused before they are read: the API itself takes 6 MB into a function. */
export const largestBodyBytes = 5_000_000;

export type ReadInput<T> =
  { readonly ok: true; readonly input: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads path, query and body into the one input object of the contract; every wrong field is named. */
export function readInput<C extends AnyContract>(contract: C, request: Request): ReadInput<z.output<C['input']>> {
  let body: unknown = {};
  if (takesBody(contract) && request.body) {
    if (Buffer.byteLength(request.body) > largestBodyBytes) {
      return bodyNo(`请求内容超过 ${largestBodyBytes} 字节`, `the body is larger than ${largestBodyBytes} bytes`);
    }
    try {
      body = JSON.parse(request.body);
    } catch (error) {
      const { message } = error as Error;
      return bodyNo(`请求内容不是 JSON：${message}`, `the body is no JSON: ${message}`);
    }
    // Half a character has no UTF-8: the table would refuse it, or keep another text than the journal's hash is of.
    if (/\\u[dD][89a-fA-F]/.test(request.body) && !isWhole(body)) {
      return bodyNo('请求内容含有不完整的字符（孤立代理项）', 'the body holds half a character (a lone surrogate)');
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return bodyNo('请求内容须为 JSON 对象', 'the body must be a JSON object');
    }
  }
  const fields = takesBody(contract) ? (body as object) : request.query;
  const told = { ...fields, ...request.parameters };
  const parsed = contract.input.safeParse(told, { error: wordsOf });
  if (parsed.success) return { ok: true, input: parsed.data as z.output<C['input']> };
  return { ok: false, errors: parsed.error.issues.flatMap((issue) => fieldErrors(issue, told)) };
}

function bodyNo(zh: string, en: string) {
  return { ok: false, errors: [{ pointer: '', reason: both(zh, en) }] } as const;
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, content]) => name.isWellFormed() && isWhole(content));
}

function fieldErrors(issue: z.core.$ZodIssue, told: unknown): FieldError[] {
  const pointer = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') {
    const reason = both('未知字段', 'this field is not known here');
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, reason }));
  }
  // A schema's own message is about what was told; a rule over several fields may speak of one that was not.
  const isMissing = issue.code !== 'custom' && valueAt(told, issue.path) === undefined;
  return [{ pointer, reason: isMissing ? missing : issue.message }];
}

function valueAt(told: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part], told);
}
