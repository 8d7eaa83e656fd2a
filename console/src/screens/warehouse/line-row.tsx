import { memo } from 'react';
import { countText } from '../../patterns/format.ts';
import { Tag } from '../../patterns/status.tsx';
import { stopOn, type KnownItem } from './known-item.ts';
import { Expiry } from './parts.tsx';
import { RefuseButton } from './refuse-form.tsx';
import type { LineState, Shipment, Work } from './shipment-state.ts';
import { useShipmentWords } from './words-shipment.ts';
import { useWorkWords } from './words.ts';

interface RowProps {
  readonly state: LineState;
  readonly work: Work;
  readonly shipment: Shipment;
  readonly item: KnownItem | undefined;
}

const isSameRow = (a: RowProps, b: RowProps): boolean =>
  a.state.line === b.state.line &&
  a.state.handled === b.state.handled &&
  a.state.wanted === b.state.wanted &&
  a.state.waiting === b.state.waiting &&
  a.item === b.item &&
  a.work === b.work;

/** Memoised: of 300 lines a scan draws one anew. */
export const LineRow = memo(function LineRow({ state, work, shipment, item }: RowProps) {
  const t = useShipmentWords();
  const words = useWorkWords();
  const { line, wanted, handled, waiting, left } = state;
  const stop = stopOn(item?.stopsNow ?? [], { lot: line.lot });
  return (
    <li className="ll-work-line" data-done={left === 0 && wanted > 0 ? 'yes' : 'no'}>
      <div>
        <strong>{item?.name ?? line.itemCode}</strong> {item ? <span className="ll-code">{line.itemCode}</span> : null}
        <p>
          {words('lotIs', { lot: line.lot === '-' ? t('noLot') : line.lot })} · <Expiry day={line.expiry} />
          {stop ? <Tag tone="stopped">{t('stoppedGoods')}</Tag> : null}
        </p>
      </div>
      <div className="ll-work-line-count">
        <span>{t('lineProgress', { done: countText(handled), of: countText(wanted) })}</span>
        {waiting > 0 ? <Tag tone="waiting">{t('waitingUnits', { count: waiting })}</Tag> : null}
        {left === 0 && wanted > 0 && waiting === 0 ? <Tag tone="done">{t('lineDone')}</Tag> : null}
        {work === 'check' && left > 0 ? <RefuseButton {...{ state, shipment }} unit={item?.unit ?? ''} /> : null}
      </div>
    </li>
  );
}, isSameRow);
