import { useRef, useState } from 'react';
import { call } from '../../../../app/api.ts';
import { Problem } from '../../../../app/problem.ts';
import { ScanBox } from '../../../../patterns/scan/scan-box.tsx';
import { signal } from '../../../../patterns/scan/signal.ts';
import { Refusal } from '../../../../patterns/states.tsx';
import { useCart } from '../cart.ts';
import type { Wanted } from '../draft.ts';
import { useNewOrderWords } from '../words.ts';
import { useWaysWords } from './words.ts';

type Outcome = Wanted | 'unknown' | 'ambiguous';

/** Scans one package after another into the cart, in the order they were scanned, with the quantity of each package. */
export function Scan({ partnerId }: { readonly partnerId: string }) {
  const t = useWaysWords();
  const order = useNewOrderWords();
  const cart = useCart();
  const queue = useRef<Promise<void>>(Promise.resolve());
  const [last, setLast] = useState<
    readonly { readonly id: number; readonly text: string; readonly isRight: boolean }[]
  >([]);
  const [refused, setRefused] = useState<unknown>();
  const say = (text: string, isRight: boolean): void => {
    signal(isRight);
    setLast((now) => [{ id: (now[0]?.id ?? 0) + 1, text, isRight }, ...now].slice(0, 8));
  };
  const take = async (code: string): Promise<void> => {
    setRefused(undefined);
    try {
      const found = await readCode(code, partnerId);
      if (found === 'unknown') return say(t('scanUnknown', { code }), false);
      if (found === 'ambiguous') return say(t('scanAmbiguous', { code }), false);
      const { left } = cart.add([found]);
      if (left > 0) return say(order('noRoom', { left }), false);
      say(t('scanned', { name: found.item.name ?? '', quantity: found.quantity, unit: found.item.unit ?? '' }), true);
    } catch (error) {
      signal(false);
      setRefused(error);
    }
  };
  return (
    <div className="ll-stack">
      <p className="ll-muted">{t('scanHint')}</p>
      <ScanBox onScan={(code) => void (queue.current = queue.current.then(() => take(code)))} />
      {refused ? <Refusal error={refused} /> : null}
      {last[0] ? (
        <p className="ll-verdict" data-tone={last[0].isRight ? 'done' : 'stopped'} role="status">
          {last[0].text}
        </p>
      ) : null}
      {last.length > 1 ? (
        <ul aria-label={t('scanLast')} className="ll-muted">
          {last.slice(1).map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** A barcode of the trade, or else a code of our own or of the partner. */
async function readCode(code: string, partnerId: string): Promise<Outcome> {
  try {
    const { data } = await call('read-scan', { code });
    const { itemId, code: itemCode, name, specification, unit } = data.item;
    return { item: { itemId, code: itemCode, name, specification, unit }, quantity: data.quantity };
  } catch (error) {
    // Every refusal of the reader may only mean that this is no barcode of the trade.
    if (!(error instanceof Problem) || error.isPassing || code.length > 64) throw error;
  }
  const { data } = await call('find-codes', { partnerId, codes: [code] });
  const [found] = data.codes;
  const [meaning] = found?.meanings ?? [];
  if (found?.outcome === 'ambiguous') return 'ambiguous';
  if (found?.outcome !== 'known' || !meaning) return 'unknown';
  const { itemId, itemCode, name, specification, unit, quantity } = meaning;
  return { item: { itemId, code: itemCode, name, specification, unit }, quantity };
}
