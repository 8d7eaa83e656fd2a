import '../../design/master.css';
import { remembered } from '../../app/remembered.ts';
import { ItemLookup } from '../../patterns/form/lookups.tsx';
import { Go, useGo } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { ChangeLink } from './price-change-link.tsx';
import { usePriceWords } from './words-price.ts';

/** The way to an item's prices. */
export function Screen() {
  const t = usePriceWords();
  const go = useGo();
  const recent = remembered<readonly string[]>('prices') ?? [];
  return (
    <Page title={t('prices')} help={t('pricesHelp')} actions={<ChangeLink isAlways />}>
      <div className="ll-section ll-field">
        <span>{t('findItem')}</span>
        <ItemLookup label={t('findItem')} onChange={(itemId) => itemId && go(`/prices/${itemId}`)} />
      </div>
      {recent.length > 0 ? (
        <Section title={t('recent')}>
          <ul className="ll-list">
            {recent.map((itemId) => (
              <li key={itemId}>
                <Go to={`/prices/${itemId}`}>
                  <NameOf kind="item" id={itemId} plain />
                </Go>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  );
}
