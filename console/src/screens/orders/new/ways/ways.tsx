import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Operation } from '../../../../app/api.ts';
import { useMay } from '../../../../app/me.tsx';
import { remember, remembered } from '../../../../app/remembered.ts';
import { Section } from '../../../../patterns/page.tsx';
import { useNewOrderWords } from '../words.ts';
import { Catalogue } from './catalogue.tsx';
import { FileWay } from './file.tsx';
import { PastOrders } from './past-orders.tsx';
import { Paste } from './paste.tsx';
import { Scan } from './scan.tsx';
import { Templates } from './templates.tsx';

const allWays = ['Catalogue', 'Past', 'Template', 'Paste', 'File', 'Scan'] as const;
type Way = (typeof allWays)[number];
/** Ways that a switch may take away: they open where their operation may be called. */
const needed: Readonly<Partial<Record<Way, Operation>>> = {
  Template: 'list-order-templates',
  Paste: 'get-order-columns',
  File: 'import-order',
};

/** The six ways to fill the cart as tabs (WAI-ARIA: arrows walk them); the one used last opens first. */
export function Ways({ partnerId, from }: { readonly partnerId: string; readonly from: string | undefined }) {
  const t = useNewOrderWords();
  const may = useMay();
  const ways = allWays.filter((one) => needed[one] === undefined || may(needed[one]));
  const [way, setWay] = useState<Way>(() =>
    from ? 'Past' : (ways.find((one) => one === remembered('order-way')) ?? 'Catalogue'),
  );
  const [pasted, setPasted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const choose = (next: Way): void => {
    setWay(next);
    remember('order-way', next);
  };
  useSearchKey(() => choose('Catalogue'));
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = ways[(ways.indexOf(way) + step + ways.length) % ways.length] ?? way;
    choose(next);
    list.current?.querySelector<HTMLElement>(`#way-${next}`)?.focus();
  };
  return (
    <Section title={t('ways')}>
      <div ref={list} role="tablist" aria-label={t('ways')} className="ll-tabs" onKeyDown={walk}>
        {ways.map((one) => (
          <button
            key={one}
            id={`way-${one}`}
            type="button"
            role="tab"
            aria-selected={one === way}
            aria-controls="way"
            tabIndex={one === way ? 0 : -1}
            onClick={() => choose(one)}
          >
            {t(`way${one}`)}
          </button>
        ))}
      </div>
      <div id="way" role="tabpanel" aria-labelledby={`way-${way}`} className="ll-way">
        {way === 'Catalogue' ? <Catalogue partnerId={partnerId} /> : null}
        {way === 'Past' ? <PastOrders partnerId={partnerId} from={from} /> : null}
        {way === 'Template' ? <Templates partnerId={partnerId} /> : null}
        {way === 'Paste' ? <Paste partnerId={partnerId} text={pasted} onText={setPasted} /> : null}
        {way === 'File' ? (
          <FileWay
            partnerId={partnerId}
            onCheck={(text) => {
              setPasted(text);
              choose('Paste');
            }}
          />
        ) : null}
        {way === 'Scan' ? <Scan partnerId={partnerId} /> : null}
      </div>
    </Section>
  );
}

/** On this screen `/` goes to the search for goods, not to the console's. */
function useSearchKey(open: () => void): void {
  const opened = useRef(open);
  opened.current = open;
  useEffect(() => {
    const jump = (event: globalThis.KeyboardEvent): void => {
      const isTyping = (event.target as HTMLElement).matches('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      event.stopPropagation();
      opened.current();
      // The tab is drawn first, then its search can take the focus.
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-order-search] input')?.focus());
    };
    // Before the shell hears of it.
    window.addEventListener('keydown', jump, { capture: true });
    return () => window.removeEventListener('keydown', jump, { capture: true });
  }, []);
}
