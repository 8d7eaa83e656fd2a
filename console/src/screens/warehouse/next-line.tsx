import { useState } from 'react';
import { countText } from '../../patterns/format.ts';
import type { KnownItem } from './known-item.ts';
import { Expiry, Stepper } from './parts.tsx';
import type { LineState, Work } from './shipment-state.ts';
import { useShipmentWords } from './words-shipment.ts';

/** The next line, so big that it is read at arm's length. */
export function NextLine({
  state,
  work,
  item,
  onHand,
}: {
  readonly state: LineState;
  readonly work: Work;
  readonly item: KnownItem | undefined;
  readonly onHand: (state: LineState, quantity: number, serials: readonly string[]) => void;
}) {
  const t = useShipmentWords();
  const { line, left } = state;
  const unit = item?.unit ?? '';
  const level = item?.levels.filter(({ quantity }) => quantity > 1 && quantity <= left).at(-1);
  return (
    <section className="ll-next" aria-label={t(work === 'pick' ? 'nextPick' : 'nextCheck')}>
      <h2>{t(work === 'pick' ? 'nextPick' : 'nextCheck')}</h2>
      <p className="ll-next-item">{item?.name ?? line.itemCode}</p>
      {item ? <p className="ll-muted">{line.itemCode}</p> : null}
      <p className="ll-next-lot">
        <span className="ll-muted">{t('lot')}</span> {line.lot === '-' ? t('noLot') : line.lot}
      </p>
      <p>
        <Expiry day={line.expiry} />
      </p>
      <p className="ll-next-left">
        {t('left', { left: countText(left), unit })}
        {level ? (
          <span className="ll-muted">
            {' '}
            {t('packages', { count: Math.floor(left / level.quantity), level: level.unit })}
          </span>
        ) : null}
      </p>
      <ByHand state={state} unit={unit} onHand={onHand} />
    </section>
  );
}

function ByHand({
  state,
  unit,
  onHand,
}: {
  readonly state: LineState;
  readonly unit: string;
  readonly onHand: (state: LineState, quantity: number, serials: readonly string[]) => void;
}) {
  const t = useShipmentWords();
  const [quantity, setQuantity] = useState(state.left);
  const [serial, setSerial] = useState('');
  const { line, left } = state;
  const chosen = line.serialManaged ? 1 : Math.min(quantity, left);
  const needsSerial = line.serialManaged && !/^[\x21-\x7E]{1,40}$/.test(serial.trim());
  return (
    <details className="ll-by-hand">
      <summary>{t('byHand')}</summary>
      <div className="ll-stack">
        <p>{t('byHandHint', { lot: line.lot })}</p>
        {line.serialManaged ? (
          <label>
            {t('serial')}
            <input
              className="ll-input"
              autoComplete="off"
              value={serial}
              onChange={(event) => setSerial(event.target.value)}
            />
          </label>
        ) : (
          <Stepper value={chosen} most={left} label={t('left', { left, unit })} unit={unit} onChange={setQuantity} />
        )}
        <button
          type="button"
          className="ll-button ll-primary"
          disabled={needsSerial}
          onClick={() => onHand(state, chosen, line.serialManaged ? [serial.trim()] : [])}
        >
          {t('confirmHand', { count: chosen, unit })}
        </button>
      </div>
    </details>
  );
}
