import { useState } from 'react';
import { fieldWord } from '../../app/language.ts';
import { instantText } from '../../patterns/format.ts';
import { instantOfLocal, localOfInstant } from '../../patterns/form/zoned.ts';
import { Section } from '../../patterns/page.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { fingerprintOf } from '../orders/signed-copy.tsx';
import { KeptNote } from './kept-note.tsx';
import { useKeptCommand } from './kept-command.ts';
import type { Shipment } from './shipment-state.ts';
import { useDeliverWords } from './words-deliver.ts';

interface Copy {
  readonly name: string;
  readonly sha256?: string;
}

/** At the customer's door: who drives takes a picture of the signed note; its fingerprint shows later that it is the one. */
export function DeliverForm({
  shipment,
}: {
  readonly shipment: Pick<Shipment, 'shipmentId' | 'orderNumber' | 'number'>;
}) {
  const t = useDeliverWords();
  const { shipmentId, number, orderNumber } = shipment;
  const command = useKeptCommand('confirm-delivery');
  const [copy, setCopy] = useState<Copy>();
  const [failed, setFailed] = useState(false);
  const [reference, setReference] = useState('');
  const [at, setAt] = useState('');
  const read = async (file: File | undefined): Promise<void> => {
    setFailed(false);
    if (!file) return setCopy(undefined);
    try {
      const sha256 = await fingerprintOf(file);
      setCopy({ name: file.name, ...(sha256 ? { sha256 } : {}) });
      setReference((now) => now || `${number ?? orderNumber} ${file.name}`.slice(0, 200));
    } catch {
      // A file that the phone cannot read: better without a fingerprint than with a wrong one.
      setCopy(undefined);
      setFailed(true);
    }
  };
  const send = async (): Promise<void> => {
    const said = reference.trim();
    const signedCopy = said === '' ? undefined : { reference: said, ...(copy?.sha256 ? { sha256: copy.sha256 } : {}) };
    const deliveredAt = at === '' ? momentNow() : instantOfLocal(at);
    const done = await command.send(
      { shipmentId, ...(deliveredAt ? { deliveredAt } : {}), ...(signedCopy ? { signedCopy } : {}) },
      `${t('title')} ${number ?? orderNumber}`,
    );
    if (done.state === 'done') toast(t('delivered', { at: instantText(done.answer.deliveredAt) }));
  };
  const { outcome } = command;
  if (outcome?.state === 'kept') return <KeptNote />;
  return (
    <Section title={t('title')}>
      <form
        className="ll-stack ll-big"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label className="ll-work-field">
          <span>{t('photo')}</span>
          <input
            className="ll-input"
            type="file"
            accept="image/*,application/pdf"
            capture="environment"
            onChange={(event) => void read(event.target.files?.[0])}
          />
        </label>
        <p className="ll-muted">{t('photoHint')}</p>
        {copy?.sha256 ? (
          <p className="ll-code">
            {fieldWord('sha256')}: {copy.sha256}
          </p>
        ) : null}
        {failed ? <p className="ll-refusal">{t('unreadable')}</p> : null}
        <label className="ll-work-field">
          <span>{fieldWord('reference', 'confirm-delivery')}</span>
          <input
            className="ll-input"
            maxLength={200}
            autoComplete="off"
            required={copy !== undefined}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </label>
        <label className="ll-work-field">
          <span>{t('when')}</span>
          <input
            className="ll-input"
            type="datetime-local"
            max={localOfInstant(new Date().toISOString())}
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        </label>
        {outcome?.state === 'refused' ? <Refusal error={outcome.error} /> : null}
        <button type="submit" className="ll-button ll-primary" disabled={command.isPending}>
          {t('send')}
        </button>
      </form>
    </Section>
  );
}

/**
 * What is sent later must still say when the customer had the goods. What is sent now needs no moment: the clock of a phone
 * that runs ahead would name one in the future.
 */
const momentNow = (): string | undefined => (navigator.onLine ? undefined : new Date().toISOString());
