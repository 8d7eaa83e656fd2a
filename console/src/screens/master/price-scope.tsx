import { listWord } from '../../app/language.ts';
import { NameOf } from '../../patterns/names.tsx';
import type { Rule } from './price-draft.ts';
import { usePriceWords } from './words-price.ts';

/** Whom a rule is for, in words. */
export function ScopeOf({ level, scope }: Pick<Rule, 'level' | 'scope'>) {
  const t = usePriceWords();
  if (level === 'list') return <>{t('everyone')}</>;
  if (level === 'partner') return <NameOf kind="partner" id={scope} plain />;
  if (level === 'channel') return <>{listWord('partner-kind', scope)}</>;
  return <>{level === 'tier' ? t('byTier', { tier: scope }) : scope}</>;
}
