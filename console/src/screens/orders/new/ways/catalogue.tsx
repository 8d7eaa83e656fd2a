import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call, type Output } from '../../../../app/api.ts';
import { fieldWord, listWord } from '../../../../app/language.ts';
import { useMe } from '../../../../app/me.tsx';
import { useAnswer } from '../../../../app/query.ts';
import { instantText } from '../../../../patterns/format.ts';
import { NameOf } from '../../../../patterns/names.tsx';
import { Empty, Refusal, Skeleton } from '../../../../patterns/states.tsx';
import { OfferRow } from './offer-row.tsx';
import { useWaysWords } from './words.ts';

type Page = Output<'list-offers'>;

/** What this partner may buy today, with its own prices: search, choose a line, type a quantity, Enter. */
export function Catalogue({ partnerId }: { readonly partnerId: string }) {
  const t = useWaysWords();
  const { partner } = useMe();
  const [typed, setTyped] = useState('');
  const text = useAfterPause(typed.trim());
  const [productLine, setProductLine] = useState('');
  const [isInStockOnly, setInStockOnly] = useState(false);
  const lines = useAnswer('list-product-lines', {}, { staleTime: 300_000 });
  const offers = useInfiniteQuery({
    queryKey: ['list-offers', partnerId, text, productLine],
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const input = {
        partnerId,
        ...(text ? { text } : {}),
        ...(productLine ? { productLine } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return (await call('list-offers', input as never, { signal })).data;
    },
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 60_000,
  });
  const pages = offers.data?.pages;
  const loaded = useMemo(() => pages?.flatMap(({ items }) => items) ?? [], [pages]);
  const shown = isInStockOnly ? loaded.filter(({ availability }) => availability !== '0') : loaded;
  const [first] = pages ?? [];
  return (
    <div className="ll-stack">
      <div className="ll-filters" data-order-search>
        <label className="ll-wide">
          <span>{t('search')}</span>
          <input
            className="ll-input"
            type="search"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {lines.data && lines.data.data.items.length > 1 ? (
          <label>
            <span>{fieldWord('productLine')}</span>
            <select className="ll-input" value={productLine} onChange={(event) => setProductLine(event.target.value)}>
              <option value="">{t('allLines')}</option>
              {lines.data.data.items.map((line) => (
                <option key={line.productLine} value={line.productLine}>
                  {listWord('product-line', line.productLine)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="ll-check">
          <input type="checkbox" checked={isInStockOnly} onChange={(event) => setInStockOnly(event.target.checked)} />
          {t('inStockOnly')}
        </label>
      </div>
      {offers.isPending ? <Skeleton lines={6} /> : null}
      {offers.isError ? <Refusal error={offers.error} onRetry={() => void offers.refetch()} /> : null}
      {pages ? (
        <>
          {shown.length > 0 ? (
            <ul className="ll-offers">
              {shown.map((offer) => (
                <OfferRow key={offer.itemId} offer={offer} partnerId={partnerId} />
              ))}
            </ul>
          ) : (
            <Empty>{t(loaded.length > 0 ? 'noneInStock' : 'noOffers')}</Empty>
          )}
          <div className="ll-actions">
            {offers.hasNextPage ? (
              <button
                type="button"
                className="ll-button"
                disabled={offers.isFetchingNextPage}
                onClick={() => void offers.fetchNextPage()}
              >
                {t('more')}
              </button>
            ) : null}
            {first ? (
              <span className="ll-muted">
                {t('stockOf', { at: instantText(first.asOf) })}
                {partner ? null : (
                  <>
                    {' · '}
                    <NameOf kind="warehouse" id={first.warehouseId} plain />
                  </>
                )}
              </span>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** A text once nobody has typed for a moment. */
function useAfterPause(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
