import { instantText } from '../../patterns/format.ts';
import { usePatternWords } from '../../patterns/words.ts';

/** The moment that figures are true of. */
export function AsOf({ at }: { readonly at: string }) {
  const t = usePatternWords();
  return <p className="ll-muted ll-as-of">{t('asOf', { at: instantText(at) })}</p>;
}
