/** The languages of the product. Whoever asks for neither is answered in Chinese. */
export type Language = 'zh' | 'en';

const between = ' / ';

/**
 * A sentence in both languages as one text. A decision and a schema do not know who reads, and a schema's message can
 * only be a text; whoever answers the request takes the reader's part by `saidIn`.
 */
export function both(zh: string, en: string): string {
  // A quoted value may hold the mark itself, and the Chinese would end in the middle of it.
  return `${zh.replaceAll(between, '/')}${between}${en}`;
}

/** The part of a text that is in this language; a text in no particular language is given whole. */
export function saidIn(language: Language, text: string): string {
  const at = text.indexOf(between);
  if (at < 0) return text;
  return language === 'zh' ? text.slice(0, at) : text.slice(at + between.length);
}
