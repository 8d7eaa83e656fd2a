import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { consoleSource, type SourceFile } from './source.ts';

const source = consoleSource();

interface Finding {
  readonly at: string;
  readonly text: string;
}

/** Attributes whose text people read or hear. */
const told = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'aria-label',
  'aria-description',
  'help',
  'empty',
  'submit',
]);
/** What is the same in every language: the product's own name, signs, units, examples of codes. */
const everywhere = /^(?:链通|Lotline|GS1|UDI|SHA-256|CNY|HTTP|https:\/\/|\(\.jsonl, \.json\)|℃|%|[\s\p{P}\p{S}\d]*)$/u;

/** Texts in JSX, or in attributes that people read, that come from no words file. */
function untranslated({ path, text }: SourceFile): Finding[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Finding[] = [];
  const report = (node: ts.Node, words: string): void => {
    const said = words.trim();
    if (!/\p{L}{2,}/u.test(said) || everywhere.test(said)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ at: `${path}:${line + 1}`, text: said });
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxAttribute(node) && told.has(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) report(node, node.initializer.text);
      else literalsIn(node.initializer).forEach((literal) => report(literal, literal.text));
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      literalsOf(node.expression).forEach((literal) => report(literal, literal.text));
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** Strings that an expression may come to, without what stands inside its calls. */
function literalsOf(node: ts.Expression): ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literalsOf(node.left), ...literalsOf(node.right)].filter(isWordy);
  return ts.isParenthesizedExpression(node) ? literalsOf(node.expression) : [];
}
const isWordy = ({ parent }: ts.Node): boolean =>
  !(ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken);

const literalsIn = (node: ts.JsxAttributeValue): ts.StringLiteralLike[] =>
  ts.isJsxExpression(node) && node.expression ? literalsOf(node.expression) : [];

describe('every text of the console stands in a words file, in both languages', () => {
  test('a planted text is found', () => {
    const planted = `export const A = () => <p title="Hello there">{isOpen ? 'Close it' : t('open')} Plain</p>;`;
    expect(untranslated({ path: 'planted.tsx', text: planted }).map(({ text }) => text)).toEqual([
      'Hello there',
      'Close it',
      'Plain',
    ]);
  });

  test.each(source.filter(({ path }) => path.endsWith('.tsx')))('$path', (file) => {
    expect(untranslated(file)).toEqual([]);
  });
});

describe('words files', () => {
  const files = source.filter(({ text }) => text.includes('defineWords('));

  test('there are some', () => {
    expect(files.length).toBeGreaterThan(8);
  });

  test.each(files.filter(({ path }) => !path.endsWith('app/words.ts')))(
    '$path says Chinese in zh and none in en',
    ({ text }) => {
      const [, zh = '', en = ''] = /\bzh: \{([\s\S]*?)\n {2}\},\s*en: \{([\s\S]*)\n {2}\},/.exec(text) ?? [];
      expect(zh).toMatch(/\p{Script=Han}/u);
      // The button that leads to the other language says its name in that language.
      expect(en.replace(/otherLanguage: .*/, '').replaceAll('链通', '')).not.toMatch(/\p{Script=Han}/u);
    },
  );
});
