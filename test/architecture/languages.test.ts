import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { everyRejection } from '../../runtime/dictionary/every-rejection.ts';
import { sourceOf, type SourceFile } from './source.ts';

/** Calls of zod that take a message beside what they check. */
const checks =
  /^(refine|check|regex|min|max|length|nonempty|int|positive|nonnegative|negative|multipleOf|startsWith|endsWith|includes|datetime|date|time|email|url|uuid|enum|literal|templateLiteral|union|discriminatedUnion|custom)$/;
const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

interface Message {
  readonly at: string;
  readonly node: ts.Expression;
}

/** The texts that tell a caller what is wrong with a field: reasons beside a pointer, and messages of schemas. */
function messagesIn({ path, text }: SourceFile): Message[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Message[] = [];
  const take = (node: ts.Expression | undefined) => {
    if (!node) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ at: `${path}:${line + 1} ${node.getText()}`, node });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && valueOf(node, 'pointer')) take(valueOf(node, 'reason'));
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      if (checks.test(node.expression.name.text)) node.arguments.forEach((argument) => take(messageOf(argument)));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function valueOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** What of a check's argument is its message: a sentence, or what stands under `message` or `error`. */
function messageOf(argument: ts.Expression): ts.Expression | undefined {
  if (ts.isObjectLiteralExpression(argument)) return valueOf(argument, 'message') ?? valueOf(argument, 'error');
  if (isBoth(argument) || ts.isTemplateExpression(argument)) return argument;
  return ts.isStringLiteralLike(argument) && /\s/.test(argument.text) ? argument : undefined;
}

const isBoth = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.getText() === 'both';

/** Whether a message holds a text that is neither a name, which has its words elsewhere, nor said in both languages. */
function isToldInOne(node: ts.Node): boolean {
  if (isBoth(node)) return false;
  if (ts.isStringLiteralLike(node)) return !/^[a-z]+(-[a-z]+)+$/.test(node.text);
  return ts.isTemplateExpression(node) || ts.forEachChild(node, (inner) => isToldInOne(inner) || undefined) === true;
}

const product = sourceOf('domain', 'table', 'runtime', 'functions');
const messages = product.flatMap(messagesIn);

describe('what is wrong with a field is told in Chinese and in English', () => {
  test('by every message of a schema and every reason of a decision', () => {
    expect(messages.length).toBeGreaterThan(120);
    expect(messages.filter(({ node }) => isToldInOne(node)).map(({ at }) => at)).toEqual([]);
  });

  test('a reason that is a name is one that has its words', () => {
    const known = new Set(everyRejection.map(({ name }) => name));
    const names = messages.flatMap(({ at, node }) => (ts.isStringLiteral(node) ? [{ at, name: node.text }] : []));
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter(({ name }) => !known.has(name)).map(({ at }) => at)).toEqual([]);
  });

  test('Chinese first, then English', () => {
    const told = messages.flatMap(({ at, node }) => (isBoth(node) ? [{ at, of: node.arguments.map(textOf) }] : []));
    const written = told.filter(({ of }) => of.every((text) => text !== undefined));
    expect(written.length).toBeGreaterThan(100);
    const wrong = written.filter(({ of: [zh = '', en = ''] }) => !isChinese(zh) || !/^\W*[a-z$]/i.test(en));
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  test.each([
    ["field.note.min(1, 'says what was found')"],
    ["z.string().regex(/^[0-9]$/, 'must be a digit')"],
    ["z.object({}).refine(isFine, { message: 'is not fine', path: ['a'] })"],
    ['z.array(one).max(most, `takes at most ${most}`)'],
    ["rejected('no', {}, [{ pointer: '/a', reason: 'has no title' }])"],
    ['errors.push({ pointer, reason: `there is no line ${line}` })'],
    ['errors.push({ pointer, reason: `${scan.reason} at ${scan.at}` })'],
  ])('and %s would be found out', (text) => {
    expect(messagesIn({ path: 'planted.ts', text }).filter(({ node }) => isToldInOne(node))).toHaveLength(1);
  });
});

/** The source of a text, whatever it quotes. */
function textOf(node: ts.Expression): string | undefined {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? node.getText() : undefined;
}
