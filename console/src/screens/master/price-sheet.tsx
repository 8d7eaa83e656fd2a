import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { remember, remembered } from '../../app/remembered.ts';
import { today } from '../../patterns/format.ts';
import { Go, useGo } from '../../patterns/go.tsx';
import { useAllPages } from '../../patterns/all-pages.ts';
import { MoreRows } from '../../patterns/more.tsx';
import { useName } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { ChangeLink } from './price-change-link.tsx';
import { addPrice, type Rule } from './price-draft.ts';
import { PriceRows } from './price-rows.tsx';
import { usePriceWords } from './words-price.ts';

const levels = ['partner', 'region', 'tier', 'channel', 'list'] as const satisfies readonly Rule['level'][];

/** All price rules of one item, the most particular level first, as the choice looks at them. */
export function Screen() {
  const t = usePriceWords();
  const may = useMay();
  const go = useGo();
  const { itemId = '' }: { readonly itemId?: string } = useParams({ strict: false });
  const { name, code } = useName('item', itemId);
  const [isAll, setAll] = useState(false);
  useEffect(() => {
    const recent = remembered<readonly string[]>('prices') ?? [];
    remember('prices', [itemId, ...recent.filter((one) => one !== itemId)].slice(0, 8));
  }, [itemId]);
  return (
    <Page
      title={`${t('prices')} · ${name}`}
      help={t('sheetHelp')}
      actions={
        <>
          {may('quote-price') ? (
            <Go to={`/quote?itemId=${itemId}`} className="ll-button">
              {t('quote')}
            </Go>
          ) : null}
          {may('set-prices') ? (
            <button
              type="button"
              className="ll-button"
              onClick={() => {
                addPrice(itemId);
                go('/prices/change');
              }}
            >
              {t('newPrice')}
            </button>
          ) : null}
          <ChangeLink />
        </>
      }
    >
      <div className="ll-subtitle">
        <Go to={`/items/${itemId}`}>
          <code>{code ?? itemId}</code>
        </Go>
        <label className="ll-inline">
          <input type="checkbox" checked={isAll} onChange={({ target }) => setAll(target.checked)} />
          {t('showLapsed')}
        </label>
      </div>
      <Sheet itemId={itemId} isAll={isAll} />
    </Page>
  );
}

function Sheet({ itemId, isAll }: { readonly itemId: string; readonly isAll: boolean }) {
  const t = usePriceWords();
  // The rules of everyone stand on each page; those of single partners come page by page.
  const sheet = useAllPages('get-price-sheet', { itemId, limit: 50 }, { most: 200, rowsOf: partnersOf });
  const day = today();
  const shown = (rules: readonly Rule[]): readonly Rule[] =>
    rules
      .filter(({ validTo }) => isAll || validTo >= day)
      .toSorted((a, b) => a.scope.localeCompare(b.scope) || a.fromQuantity - b.fromQuantity);
  return (
    <Answered of={sheet.answer} lines={8}>
      {({ first }) => {
        const rules = shown(first.rules);
        const own = sheet.rows.flatMap((one) => shown(one.rules));
        if (rules.length + own.length === 0) return <Empty>{t('noneAtAll')}</Empty>;
        return levels.map((level) => {
          const of = level === 'partner' ? own : rules.filter((rule) => rule.level === level);
          if (of.length === 0) return null;
          return (
            <Section key={level} title={listWord('price-level', level)}>
              <PriceRows itemId={itemId} rules={of} label={listWord('price-level', level)} />
              {level === 'partner' && !sheet.isComplete ? <MoreRows count={own.length} of={sheet} /> : null}
            </Section>
          );
        });
      }}
    </Answered>
  );
}

const partnersOf = ({ partners }: Output<'get-price-sheet'>) => partners;
