import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember, remembered } from './remembered.ts';

export type Language = 'zh' | 'en';

/** The words that come from the API's document, by language; the other language is fetched when it is chosen. */
export interface ApiWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly operations: Readonly<Record<string, string>>;
}

let apiWords: ApiWords = { fields: {}, lists: {}, operations: {} };

export const language = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

function preferred(): Language {
  const kept = remembered<Language>('language');
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('zh') || !navigator.language ? 'zh' : 'en';
}

export async function openLanguage(): Promise<void> {
  const chosen = preferred();
  await loadApiWords(chosen);
  await i18next.use(initReactI18next).init({
    lng: chosen,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    // A word that lacks is a defect that a test finds; people see the key rather than nothing.
    saveMissing: false,
  });
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  await loadApiWords(chosen);
  remember('language', chosen);
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  await i18next.changeLanguage(chosen);
}

async function loadApiWords(chosen: Language): Promise<void> {
  const { words } = await (chosen === 'zh' ? import('../generated/words/zh.ts') : import('../generated/words/en.ts'));
  apiWords = words;
}

/**
 * The name of a field, as the data dictionary has it. An operation may give it a meaning of its own, and another inside a
 * part of its answer: `get-payment`, `get-payment.matches`.
 */
export function fieldWord(field: string, place?: string): string {
  const operation = place?.split('.')[0];
  const { fields } = apiWords;
  return fields[`${place}.${field}`] ?? fields[`${operation}.${field}`] ?? fields[field] ?? field;
}

/** The words of a value of a code list; a value nobody listed is shown as it is. */
export const listWord = (list: string, value: string): string => apiWords.lists[list]?.[value] ?? value;

export const listValues = (list: string): readonly string[] => Object.keys(apiWords.lists[list] ?? {});

/** What an operation does, in a sentence; also what the system does by itself, as timelines name it. */
export const operationWord = (operation: string): string =>
  apiWords.operations[operation] ?? apiWords.lists['command']?.[operation] ?? operation;
