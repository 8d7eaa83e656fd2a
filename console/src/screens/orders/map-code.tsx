import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useCommand } from '../../app/query.ts';
import { ItemLookup } from '../../patterns/form/lookups.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { useHeldWords } from './held-words.ts';
import { quantityOf } from './new/draft.ts';

type Meaning = Output<'find-codes'>['codes'][number]['meanings'][number];

/**
 * Says once what a partner's code means: which item, and how many base units one piece is. What the same text means in
 * another system is offered and never taken by itself.
 */
export function MapCode({
  partnerId,
  code,
  known,
}: {
  readonly partnerId: string;
  readonly code: string;
  readonly known: readonly Meaning[];
}) {
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
    <div className="ll-stack">
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
      {known.length > 0 && !itemId ? (
        <p className="ll-doubt-choice">
          <span className="ll-muted">{t('suggestion')}</span>
          {known.map((meaning) => (
            <button
              key={`${meaning.system}-${meaning.itemId}`}
              type="button"
              className="ll-text-button"
              onClick={() => {
                setItemId(meaning.itemId);
                setText(String(meaning.quantity));
              }}
            >
              {meaning.name} ({listWord('code-system', meaning.system)})
            </button>
          ))}
        </p>
      ) : null}
      {map.error ? <Refusal error={map.error} /> : null}
    </div>
  );
}
