import { useRef, useState } from 'react';
import { useMay } from '../../../app/me.tsx';
import { useCommand } from '../../../app/query.ts';
import { Refusal } from '../../../patterns/states.tsx';
import { toast } from '../../../patterns/toast.ts';
import { usePatternWords } from '../../../patterns/words.ts';
import { useCart } from './cart.ts';
import { orderedLines } from './draft.ts';
import { useNewOrderWords } from './words.ts';

/** Keeps the cart's lines under a name, to order them again. */
export function SaveTemplate({ partnerId }: { readonly partnerId: string }) {
  const t = useNewOrderWords();
  const words = usePatternWords();
  const may = useMay();
  const cart = useCart();
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const save = useCommand('save-order-template', ({ name: kept }) => {
    dialog.current?.close();
    toast(t('templateSaved', { name: kept }));
    setName('');
  });
  if (!may('save-order-template')) return null;
  const send = (): void => {
    const lines = orderedLines(cart.now()).map(({ itemId, quantity }) => ({ itemId, quantity }));
    save.mutate({ input: { partnerId, name: name.trim(), lines } });
  };
  return (
    <>
      <button type="button" className="ll-button" onClick={() => dialog.current?.showModal()}>
        {t('saveTemplate')}
      </button>
      <dialog ref={dialog} className="ll-help" aria-label={t('saveTemplate')}>
        <h2>{t('saveTemplate')}</h2>
        <form
          className="ll-stack"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <label>
            <span>{t('templateName')}</span>
            <input
              className="ll-input"
              required
              maxLength={100}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          {save.error ? <Refusal error={save.error} /> : null}
          <div className="ll-form-end">
            <button type="button" className="ll-button" onClick={() => dialog.current?.close()}>
              {words('cancel')}
            </button>
            <button type="submit" className="ll-button ll-primary" disabled={name.trim() === '' || save.isPending}>
              {t('saveTemplate')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
