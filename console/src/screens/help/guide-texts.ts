import type { Language } from '../../app/language.ts';

export const guideNames = [
  'sales',
  'purchasing',
  'warehouse',
  'quality',
  'finance',
  'partner',
  'governance',
  'decisions',
  'administrator',
] as const;
export type GuideName = (typeof guideNames)[number];

const texts = import.meta.glob<string>('../../help/*/*.md', { query: '?raw', import: 'default' });

export const isGuide = (name: string): name is GuideName => (guideNames as readonly string[]).includes(name);

/** The text of a guide in a language, as HTML. Text and renderer come only when a guide is opened. */
export async function guideHtml(name: GuideName, language: Language): Promise<string> {
  const load = texts[`../../help/${language}/${name}.md`];
  if (!load) throw new Error(`no guide ${name} in ${language}`);
  const [text, { Marked }] = await Promise.all([load(), import('marked')]);
  const marked = new Marked({
    renderer: {
      // Headings can be pointed at, so that the contents lead to them.
      heading({ tokens, depth, text: heading }) {
        return `<h${depth} id="${idOf(heading)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  return marked.parse(joined(text), { async: false });
}

/** A line that ends in Chinese goes on in the next without the space that Western lines need. */
const joined = (text: string): string =>
  text.replaceAll(/(?<=[\p{Script=Han}，。；：、”）]) *\n(?=[\p{Script=Han}“（])/gu, '');

export const idOf = (heading: string): string => heading.trim().replaceAll(/[\s"'<>&#]+/g, '-');

export interface Heading {
  readonly id: string;
  readonly text: string;
}

/** The second-level headings of a guide, for its contents. */
export const headingsOf = (html: string): readonly Heading[] =>
  [...html.matchAll(/<h2 id="([^"]*)">(.*?)<\/h2>/g)].map(([, id = '', text = '']) => ({
    id,
    text: text.replaceAll(/<[^>]*>/g, ''),
  }));
