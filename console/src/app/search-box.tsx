import { useEffect, useRef } from 'react';
import { Lookup, type Choice } from '../patterns/form/lookup.tsx';
import { useGo } from '../patterns/go.tsx';
import { call, type Output } from './api.ts';
import { useShellWords } from './shell-words.ts';

type Hit = Output<'find-anything'>['hits'][number];

const screenOf: Readonly<Record<Hit['kind'], (hit: Hit) => string>> = {
  order: ({ id }) => `/orders/${id}`,
  'purchase-order': ({ id }) => `/purchases/${id}`,
  receipt: ({ id }) => `/receipts/${id}`,
  shipment: ({ id }) => `/shipments/${id}`,
  invoice: ({ id }) => `/invoices/${id}`,
  statement: ({ id }) => `/statements/${id}`,
  payment: ({ id }) => `/payments/${id}`,
  recall: ({ id }) => `/recalls/${id}`,
  'held-order': () => '/orders/held',
  'recall-notice': ({ id }) => `/notices/${id}`,
  lot: ({ itemId, lot }) => `/trace/lot?${new URLSearchParams({ itemId: itemId ?? '', lot: lot ?? '' })}`,
  serial: ({ itemId, serial }) =>
    `/trace/serial?${new URLSearchParams({ itemId: itemId ?? '', serial: serial ?? '' })}`,
  item: ({ id }) => `/items/${id}`,
  partner: ({ id }) => `/partners/${id}`,
  person: ({ id }) => `/people/${id}`,
};

interface Found extends Choice {
  readonly hit: Hit;
}

/** One box for anything: a scan, a number, a lot, a serial, an item, a partner. `/` jumps into it from everywhere. */
export function SearchBox() {
  const t = useShellWords();
  const go = useGo();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent): void => {
      const isTyping = (event.target as HTMLElement).matches('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);
  const find = async (text: string): Promise<readonly Found[]> => {
    const { data } = await call('find-anything', { text });
    return data.hits.map((hit) => ({ id: `${hit.kind}:${hit.id}`, title: hit.title, hit }));
  };
  return (
    <div ref={box} className="ll-search" role="search">
      <Lookup
        name="anything"
        find={find}
        minimum={2}
        label={t('searchLabel')}
        placeholder={t('search')}
        onChoose={(choice) => {
          const { hit } = choice as Found;
          go(screenOf[hit.kind](hit));
        }}
        render={(choice) => {
          const { hit } = choice as Found;
          return (
            <>
              <span className="ll-kind">{t(`kind_${hit.kind}`)}</span> {hit.title}
              {hit.subtitle ? <span className="ll-muted"> {hit.subtitle}</span> : null}
            </>
          );
        }}
      />
    </div>
  );
}
