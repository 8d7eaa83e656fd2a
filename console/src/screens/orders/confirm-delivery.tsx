import { useRef, useState } from 'react';
import { useMay } from '../../app/me.tsx';
import { useCommand } from '../../app/query.ts';
import { instantOfLocal } from '../../patterns/form/zoned.ts';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import type { Shipment } from './shipment.tsx';
import { useShipmentWords } from './shipment-words.ts';
import { fingerprintOf } from './signed-copy.tsx';

/** The delivery with its signed copy, at a desk or with a phone at the door. */
export function ConfirmDelivery({ shipment: { shipmentId } }: { readonly shipment: Shipment }) {
  const t = useShipmentWords();
  const words = usePatternWords();
  const may = useMay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [deliveredAt, setDeliveredAt] = useState('');
  const [reference, setReference] = useState('');
  const [sha256, setSha256] = useState<string>();
  const confirm = useCommand('confirm-delivery', ({ number }) => {
    dialog.current?.close();
    toast(t('confirmed', { number }));
  });
  if (!may('confirm-delivery')) return null;
  const send = (): void => {
    const told = reference.trim();
    confirm.mutate({
      input: {
        shipmentId,
        ...(deliveredAt ? { deliveredAt: instantOfLocal(deliveredAt) } : {}),
        ...(told ? { signedCopy: { reference: told, ...(sha256 ? { sha256 } : {}) } } : {}),
      },
    });
  };
  return (
    <>
      <button type="button" className="ll-button ll-primary" onClick={() => dialog.current?.showModal()}>
        {t('confirm')}
      </button>
      <dialog ref={dialog} className="ll-help" aria-label={t('confirm')}>
        <h2>{t('confirm')}</h2>
        <p className="ll-muted">{t('confirmHelp')}</p>
        <form
          className="ll-stack ll-dialog-form"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <label>
            <span>
              {t('deliveredAt')} <small className="ll-muted">{t('deliveredHint')}</small>
            </span>
            <input
              className="ll-input"
              type="datetime-local"
              value={deliveredAt}
              onChange={(event) => setDeliveredAt(event.target.value)}
            />
          </label>
          <Copy
            sha256={sha256}
            onFile={(name, found) => {
              setReference(name);
              setSha256(found);
            }}
          />
          <label>
            <span>
              {t('copyReference')} <small className="ll-muted">{t('copyReferenceHint')}</small>
            </span>
            <input
              className="ll-input"
              maxLength={200}
              autoComplete="off"
              value={reference}
              onChange={(event) => setReference(event.target.value)}
            />
          </label>
          {confirm.error ? <Refusal error={confirm.error} /> : null}
          <div className="ll-form-end">
            <button type="button" className="ll-button" onClick={() => dialog.current?.close()}>
              {words('cancel')}
            </button>
            <button type="submit" className="ll-button ll-primary" disabled={confirm.isPending}>
              {t('confirm')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

/** A photo or scan of the signed note: its fingerprint is computed here, the picture goes nowhere. */
function Copy({
  sha256,
  onFile,
}: {
  readonly sha256: string | undefined;
  readonly onFile: (name: string, sha256: string | undefined) => void;
}) {
  const t = useShipmentWords();
  const [said, setSaid] = useState('');
  const take = async (file: File): Promise<void> => {
    setSaid(t('hashing'));
    const found = await fingerprintOf(file);
    onFile(file.name, found);
    setSaid(found ? file.name : t('hashImpossible'));
  };
  return (
    <div className="ll-stack">
      <span>{t('copyFile')}</span>
      <div className="ll-actions">
        <label className="ll-button ll-file">
          <span>{t('copyPick')}</span>
          <input
            type="file"
            accept="image/*,application/pdf"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void take(file);
            }}
          />
        </label>
        <span role="status" className="ll-muted">
          {said}
        </span>
      </div>
      {sha256 ? (
        <p className="ll-muted">
          {t('copyHash')}: <code>{sha256}</code>
        </p>
      ) : null}
    </div>
  );
}
