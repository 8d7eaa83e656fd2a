import '../../design/master.css';
import { useMemo } from 'react';
import type { Input } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { useCommand } from '../../app/query.ts';
import { useGo } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Empty, Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import { addPrice, emptyDraft, usePriceDraft, type DraftPrice, type PriceDraft } from './price-draft.ts';
import { PriceEnds } from './price-ends.tsx';
import { PriceRow } from './price-row.tsx';
import { usePriceWords } from './words-price.ts';

/** Prices to come and rules that end, sent together: all of them take effect, or none. */
export function Screen() {
  const t = usePriceWords();
  const p = usePatternWords();
  const go = useGo();
  const draft = usePriceDraft();
  const { prices, ends } = draft;
  const set = useCommand('set-prices', ({ added, ended }) => {
    const [only] = new Set([...prices, ...ends].map(({ itemId }) => itemId));
    emptyDraft();
    toast(t('sent', { added, ended }));
    if (only) go(`/prices/${only}`);
  });
  const wrong = useMemo(() => wrongFields(set.error), [set.error]);
  const input = useMemo(() => inputOf(draft), [draft]);
  return (
    <Page title={t('change')} help={t('changeHelp')}>
      <Section title={t('newPrices')}>
        {prices.length === 0 ? <Empty>{t('changeEmpty')}</Empty> : null}
        <div className="ll-price-rows">
          {prices.map((row, at) => (
            <PriceRow key={row.key} row={row} wrong={wrong.get(at)} number={at + 1} />
          ))}
        </div>
        <button
          type="button"
          className="ll-button"
          disabled={prices.length >= 200}
          onClick={() => addPrice(prices.at(-1)?.itemId)}
        >
          {p('add')}
        </button>
      </Section>
      {ends.length > 0 ? <PriceEnds ends={ends} /> : null}
      {set.error ? <Refusal error={set.error} /> : null}
      {prices.length + ends.length > 0 ? (
        <div className="ll-form-end">
          {input ? null : <span className="ll-muted">{t('missing')}</span>}
          <button type="button" className="ll-button" onClick={emptyDraft}>
            {t('discard')}
          </button>
          <button
            type="button"
            className="ll-button ll-primary"
            disabled={!input || set.isPending}
            onClick={() => input && set.mutate({ input })}
          >
            {t('send')}
          </button>
        </div>
      ) : null}
    </Page>
  );
}

/** What is sent; undefined while a row is not whole. */
function inputOf({ prices, ends }: PriceDraft): Input<'set-prices'> | undefined {
  const isWhole = ({ itemId, level, scope, unitPrice, validFrom, validTo }: DraftPrice): boolean =>
    [itemId, unitPrice.trim(), validFrom, validTo].every(Boolean) && (level === 'list' || scope !== '');
  if (!prices.every(isWhole) || !ends.every(({ lastDay }) => lastDay)) return undefined;
  return {
    prices: prices.map(({ itemId = '', level, scope, fromQuantity, unitPrice, validFrom, validTo }) => ({
      itemId,
      level,
      scope: level === 'list' ? '' : scope,
      fromQuantity: Number(fromQuantity) || 1,
      unitPrice: unitPrice.trim(),
      validFrom,
      validTo,
    })) as Input<'set-prices'>['prices'],
    ends: ends.map(({ itemId, rule, partnerId, lastDay }) => ({
      itemId,
      ruleId: rule.rule,
      ...(partnerId ? { partnerId } : {}),
      lastDay,
    })),
  };
}

/** Which fields of which rows the API refused. */
function wrongFields(error: unknown): ReadonlyMap<number, ReadonlySet<string>> {
  const errors = error instanceof Problem ? (error.body.errors ?? []) : [];
  const found = errors.flatMap(({ pointer }) => {
    const [, row, field] = /^\/prices\/(\d+)(?:\/(\w+))?/.exec(pointer) ?? [];
    return row === undefined ? [] : [{ row: Number(row), field: field ?? 'unitPrice' }];
  });
  return new Map(
    [...Map.groupBy(found, ({ row }) => row)].map(([row, of]) => [row, new Set(of.map(({ field }) => field))]),
  );
}
