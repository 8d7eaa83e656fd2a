import { useRef, useState } from 'react';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { Choice } from '../../patterns/form/choice.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import { useKeptCommand } from './kept-command.ts';
import { Stepper } from './parts.tsx';
import type { LineState, Note, Shipment } from './shipment-state.ts';
import { useShipmentWords } from './words-shipment.ts';
import { useWorkWords } from './words.ts';

type Reason = 'damaged' | 'label' | 'expired' | 'other';

/** The checker's no to goods of one line: why, and how many. They go to quarantine and others are taken instead. */
export function RefuseButton({
  state,
  shipment,
  unit,
}: {
  readonly state: LineState;
  readonly shipment: Shipment;
  readonly unit: string;
}) {
  const t = useShipmentWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="ll-button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {t('refuse')}
      </button>
      <dialog ref={dialog} className="ll-help" aria-label={t('refuseTitle')} onClose={() => setOpen(false)}>
        {isOpen ? <RefuseForm {...{ state, shipment, unit }} onClose={() => dialog.current?.close()} /> : null}
      </dialog>
    </>
  );
}

function RefuseForm({
  state,
  shipment,
  unit,
  onClose,
}: {
  readonly state: LineState;
  readonly shipment: Shipment;
  readonly unit: string;
  readonly onClose: () => void;
}) {
  const t = useShipmentWords();
  const common = useWorkWords();
  const pattern = usePatternWords();
  const { line, left } = state;
  const open = line.serials.filter((serial) => !state.serials.includes(serial));
  const [reason, setReason] = useState<string>();
  const [quantity, setQuantity] = useState(1);
  const [serials, setSerials] = useState<readonly string[]>([]);
  const command = useKeptCommand('check-shipment');
  const units = line.serialManaged ? serials.length : Math.min(quantity, left);
  const send = async (): Promise<void> => {
    const named = line.serialManaged ? { serials: [...serials] } : {};
    const check = { line: line.line, lot: line.lot, quantity: units, refuse: reason as Reason, ...named };
    const label = `${shipment.orderNumber} ${t('refuse')} ${line.itemCode} ${line.lot} × ${units}`;
    const note: Note = { line: line.line, units, isRefusal: true, ...named };
    const done = await command.send({ shipmentId: shipment.shipmentId, checks: [check] }, label, note);
    if (done.state === 'refused') return;
    if (done.state === 'kept') toast(common('keptOnDevice'));
    else toast([t('refusePassed', { count: done.answer.refused }), replaced(done.answer.replaced)].join(' '));
    onClose();
  };
  const replaced = (count: number): string => (count > 0 ? t('refuseReplaced', { count }) : '');
  return (
    <div className="ll-stack ll-big">
      <h2>{t('refuseTitle')}</h2>
      <p>
        {line.itemCode} · {common('lotIs', { lot: line.lot })}
      </p>
      <label className="ll-work-field">
        <span>{fieldWord('refuse')}</span>
        <Choice
          label={fieldWord('refuse')}
          value={reason ?? ''}
          values={listValues('goods-refusal')}
          word={(value) => listWord('goods-refusal', String(value))}
          onChange={setReason}
        />
      </label>
      {line.serialManaged ? (
        <fieldset className="ll-group">
          <legend>{t('serialsRefused')}</legend>
          {open.map((serial) => (
            <label key={serial} className="ll-work-check">
              <input
                type="checkbox"
                checked={serials.includes(serial)}
                onChange={(event) =>
                  setSerials(event.target.checked ? [...serials, serial] : serials.filter((one) => one !== serial))
                }
              />
              {serial}
            </label>
          ))}
        </fieldset>
      ) : (
        <Stepper value={units} most={left} unit={unit} label={fieldWord('quantity')} onChange={setQuantity} />
      )}
      {command.outcome?.state === 'refused' ? <Refusal error={command.outcome.error} /> : null}
      <div className="ll-actions">
        <button
          type="button"
          className="ll-button ll-danger"
          disabled={!reason || units === 0 || command.isPending}
          onClick={() => void send()}
        >
          {t('refuseSend')}
        </button>
        <button type="button" className="ll-button" onClick={onClose}>
          {pattern('cancel')}
        </button>
      </div>
    </div>
  );
}
