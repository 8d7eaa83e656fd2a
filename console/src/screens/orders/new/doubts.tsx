import { useState } from 'react';
import { fieldWord, listWord } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { useCommand } from '../../../app/query.ts';
import { ItemLookup } from '../../../patterns/form/lookups.tsx';
import { countText } from '../../../patterns/format.ts';
import { Section } from '../../../patterns/page.tsx';
import { Refusal } from '../../../patterns/states.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { tellAdded } from './added.ts';
import { useCart, useDraft } from './cart.ts';
import { quantityOf, type Doubt, type Meaning } from './draft.ts';
import { useNewOrderWords } from './words.ts';

/** Rows of a pasted table that say no clear thing. A person settles or drops each; the order waits until then. */
export function Doubts({ partnerId }: { readonly partnerId: string }) {
  const t = useNewOrderWords();
  const cart = useCart();
  const doubts = useDraft((draft) => draft.doubts);
  if (doubts.length === 0) return null;
  return (
    <div id="doubts">
      <Section
        title={`${t('doubts')} (${doubts.length})`}
        actions={
          <button type="button" className="ll-button" onClick={() => cart.set({ doubts: [] })}>
            {t('dropAll')}
          </button>
        }
      >
        <p className="ll-muted">{t('doubtsHint')}</p>
        <ul className="ll-doubts">
          {doubts.map((doubt) => (
            <DoubtRow key={doubt.key} doubt={doubt} partnerId={partnerId} />
          ))}
        </ul>
      </Section>
    </div>
  );
}

function DoubtRow({ doubt, partnerId }: { readonly doubt: Doubt; readonly partnerId: string }) {
  const t = useNewOrderWords();
  const cart = useCart();
  const { row, code, quantity, unit, name, why } = doubt;
  return (
    <li>
      <div className="ll-doubt-head">
        <strong>{t('doubtRow', { row })}</strong>
        <code>{code || '—'}</code>
        {name ? <span>{name}</span> : null}
        <span className="ll-muted">
          × {quantity || '—'} {unit}
        </span>
        <Tag tone="stopped">{t(`doubt_${why}`)}</Tag>
        <span className="ll-grow" />
        <button type="button" className="ll-button" onClick={() => cart.removeDoubt(doubt.key)}>
          {t('drop')}
        </button>
      </div>
      {why === 'quantity' || why === 'unit' ? (
        <Quantity doubt={doubt} />
      ) : (
        <Choice doubt={doubt} partnerId={partnerId} />
      )}
    </li>
  );
}

/** The code is clear, the number is none or counts something else: it is typed anew, in the unit of the code. */
function Quantity({ doubt }: { readonly doubt: Doubt }) {
  const t = useNewOrderWords();
  const cart = useCart();
  const [text, setText] = useState(doubt.quantity);
  const [meaning] = doubt.meanings;
  const count = quantityOf(text);
  return (
    <form
      className="ll-doubt-choice"
      onSubmit={(event) => {
        event.preventDefault();
        if (count === undefined || !meaning) return;
        tellAdded(t, cart.add([{ item: meaning.item, quantity: count * meaning.quantity }]));
        cart.removeDoubt(doubt.key);
      }}
    >
      <input
        className="ll-input ll-quantity"
        inputMode="numeric"
        aria-label={`${fieldWord('quantity')} ${doubt.code}`}
        aria-invalid={count === undefined || undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span>{meaning ? unitText(t, meaning) : null}</span>
      <button type="submit" className="ll-button" disabled={count === undefined}>
        {t('take')}
      </button>
      <span className="ll-muted">{meaning?.item.name}</span>
    </form>
  );
}

/** The unit a code counts in, and how many base units that is where it is a package. */
function unitText(t: ReturnType<typeof useNewOrderWords>, { item, levelUnit, quantity }: Meaning): string {
  const base = item.unit ?? '';
  if (quantity === 1) return levelUnit ?? base;
  return t('unitOfPiece', { unit: levelUnit ?? '', quantity: countText(quantity), base });
}

/** The code is not clear: one of its meanings, or an item found by hand, and whether it shall always be this one. */
function Choice({ doubt, partnerId }: { readonly doubt: Doubt; readonly partnerId: string }) {
  const t = useNewOrderWords();
  const may = useMay();
  const cart = useCart();
  const [itemId, setItemId] = useState<string>();
  const [remembers, setRemembers] = useState(false);
  const map = useCommand('map-code');
  const { code, meanings } = doubt;
  const settle = (meaning: Pick<Meaning, 'item' | 'quantity'>): void => tellAdded(t, cart.settle(code, meaning));
  const take = (): void => {
    if (!itemId) return;
    const chosen = { item: { itemId }, quantity: 1 };
    if (!remembers) return settle(chosen);
    map.mutate({ input: { system: `partner:${partnerId}`, code, itemId } }, { onSuccess: () => settle(chosen) });
  };
  if (meanings.length > 0) {
    return (
      <div className="ll-doubt-choice">
        {meanings.map((meaning) => (
          <button
            key={`${meaning.system}-${meaning.item.itemId}`}
            type="button"
            className="ll-button"
            onClick={() => settle(meaning)}
          >
            {meaning.item.name} <span className="ll-code">{meaning.item.code}</span>{' '}
            <span className="ll-muted">
              {meaning.system.startsWith('partner:') ? t('systemPartner') : listWord('code-system', meaning.system)}
              {meaning.quantity > 1
                ? ` · ${t('perPiece', { quantity: countText(meaning.quantity), unit: meaning.item.unit ?? '' })}`
                : ''}
            </span>
          </button>
        ))}
      </div>
    );
  }
  return (
    <>
      <div className="ll-doubt-choice">
        <ItemLookup {...(itemId ? { value: itemId } : {})} onChange={setItemId} label={t('doubtChoose', { code })} />
        <button type="button" className="ll-button" disabled={!itemId || map.isPending} onClick={take}>
          {t('take')}
        </button>
        {may('map-code') ? (
          <label className="ll-check">
            <input type="checkbox" checked={remembers} onChange={(event) => setRemembers(event.target.checked)} />
            {t('doubtRemember', { code })}
          </label>
        ) : null}
      </div>
      {map.error ? <Refusal error={map.error} /> : null}
    </>
  );
}
