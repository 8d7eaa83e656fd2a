import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

type Texts = Readonly<Record<string, string>>;
/** The other language has exactly the same keys: the compiler finds what is not translated. */
type Same<T extends Texts> = { readonly [K in keyof T]: string };

export type Tell<T extends Texts> = (
  key: keyof T & string,
  facts?: Readonly<Record<string, string | number | undefined>>,
) => string;

/**
 * The texts of one part of the console in both languages. Answers a hook for components, whose function follows the
 * chosen language. `{{name}}` in a text is filled from the facts.
 */
export function defineWords<const T extends Texts>(part: string, texts: { readonly zh: T; readonly en: Same<T> }) {
  const add = (): void => {
    i18next.addResourceBundle('zh', part, texts.zh, true, true);
    i18next.addResourceBundle('en', part, texts.en, true, true);
  };
  // Parts that load before the languages are open add their texts as soon as they are.
  if (i18next.isInitialized) add();
  else i18next.on('initialized', add);
  const hook = (): Tell<T> => {
    const { t } = useTranslation(part);
    return t as unknown as Tell<T>;
  };
  return hook;
}
