import { useState } from 'react';
import { useCommand } from '../../app/query.ts';
import { ItemLookup } from '../../patterns/form/lookups.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { useHeldWords } from './held-words.ts';
import { quantityOf } from './new/draft.ts';

/** Says once what a partner's code means: which item, and how many base units one piece is. */
export function MapCode({ partnerId, code }: { readonly partnerId: string; readonly code: string }) {
  const t = useHeldWords();
  const [itemId, setItemId] = useState<string>();
  const [text, setText] = useState('1');
  const map = useCommand('map-code', () => toast(t('mapped', { code })));
  const quantity = quantityOf(text);
  const send = (): void => {
    if (!itemId || quantity === undefined) return;
    map.mutate({ input: { system: `partner:${partnerId}`, code, itemId, quantity } });
  };
  return (
    <>
      <form
        className="ll-doubt-choice"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ItemLookup {...(itemId ? { value: itemId } : {})} onChange={setItemId} label={t('itemOf', { code })} />
        <label className="ll-check">
          <span className="ll-muted">{t('perPiece')}</span>
          <input
            type="text"
            className="ll-input ll-quantity"
            inputMode="numeric"
            aria-invalid={quantity === undefined || undefined}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <button type="submit" className="ll-button" disabled={!itemId || quantity === undefined || map.isPending}>
          {t('map')}
        </button>
      </form>
      {map.error ? <Refusal error={map.error} /> : null}
    </>
  );
}
