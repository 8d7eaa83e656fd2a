import { useMemo } from 'react';
import { useAnswer } from '../../../app/query.ts';
import { ItemLookup } from '../../../patterns/form/lookups.tsx';
import { countText } from '../../../patterns/format.ts';
import { Field } from '../parts.tsx';
import { lotsOf, mostLots, without, type Draft, type Need, type Range } from './draft.ts';
import { useStartWords } from './words.ts';

interface Part {
  readonly draft: Draft;
  readonly change: (next: Partial<Draft>) => void;
  /** What is missing, once somebody tried to send. */
  readonly lacks: (need: Need) => boolean;
}

const ways = ['lots', 'serials', 'item'] as const;

/** Which goods: an item, and of it lots, serial numbers, or all of it. */
export function Goods({ draft, change, lacks }: Part) {
  const t = useStartWords();
  const { itemId, by } = draft;
  return (
    <div className="ll-stack">
      <Field label={t('item')} error={lacks('item') ? t('need_item') : undefined}>
        {({ id }) => (
          <ItemLookup
            id={id}
            invalid={lacks('item')}
            onChange={(chosen) => change({ itemId: chosen, known: [] })}
            {...(itemId ? { value: itemId } : {})}
          />
        )}
      </Field>
      <fieldset className="ll-q-chips">
        <legend>{t('by')}</legend>
        {ways.map((way) => (
          <label key={way} className="ll-q-chip">
            <input type="radio" name="by" checked={by === way} onChange={() => change({ by: way })} />
            {t(`by_${way}`)}
          </label>
        ))}
      </fieldset>
      {by === 'lots' ? <Lots draft={draft} change={change} lacks={lacks} /> : null}
      {by === 'serials' ? <Ranges draft={draft} change={change} lacks={lacks} /> : null}
      {by === 'item' ? <p className="ll-note">{t('byItemNote')}</p> : null}
    </div>
  );
}

function Lots({ draft, change, lacks }: Part) {
  const t = useStartWords();
  const { itemId, known, others } = draft;
  const stock = useAnswer('get-stock', { itemId: itemId ?? '' }, { enabled: itemId !== undefined });
  const lots = useMemo(() => {
    const units = new Map<string, number>();
    for (const { lot, stock: counted } of stock.data?.data.positions ?? []) {
      units.set(lot, (units.get(lot) ?? 0) + counted.total);
    }
    return [...units].filter(([lot]) => lot !== '-').toSorted(([a], [b]) => a.localeCompare(b));
  }, [stock.data]);
  const chosen = lotsOf(draft);
  const isTooMany = chosen.length > mostLots;
  const error = isTooMany ? t('tooManyLots') : lacks('lots') ? t('need_lots') : undefined;
  return (
    <>
      {lots.length > 0 ? (
        <fieldset className="ll-q-chips">
          <legend>{t('knownLots')}</legend>
          {lots.map(([lot, units]) => (
            <label key={lot} className="ll-q-chip">
              <input
                type="checkbox"
                checked={chosen.includes(lot)}
                onChange={({ target }) => change(target.checked ? { known: [...known, lot] } : without(draft, lot))}
              />
              <strong>{lot}</strong>
              <span className="ll-muted">{t('lotStock', { count: countText(units) })}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <Field label={t('otherLots')} hint={t('otherLotsHint')} error={error}>
        {(control) => (
          <textarea
            {...control}
            className="ll-input"
            rows={2}
            spellCheck={false}
            value={others}
            onChange={({ target }) => change({ others: target.value })}
          />
        )}
      </Field>
      {chosen.length > 0 ? (
        <p className="ll-muted" role="status">
          {t('chosenLots', { count: chosen.length })}
        </p>
      ) : null}
    </>
  );
}

function Ranges({ draft: { ranges }, change, lacks }: Part) {
  const t = useStartWords();
  const set = (at: number, next: Partial<Range>): void =>
    change({ ranges: ranges.map((range, index) => (index === at ? { ...range, ...next } : range)) });
  return (
    <div className="ll-stack">
      {ranges.map((range, at) => (
        <div key={at} className="ll-q-range">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              label={t(end)}
              error={at === 0 && end === 'from' && lacks('serials') ? t('need_serials') : undefined}
            >
              {(control) => (
                <input
                  {...control}
                  className="ll-input"
                  autoComplete="off"
                  spellCheck={false}
                  value={range[end]}
                  onChange={({ target }) => set(at, { [end]: target.value })}
                />
              )}
            </Field>
          ))}
          <button
            type="button"
            className="ll-button"
            disabled={ranges.length === 1}
            onClick={() => change({ ranges: ranges.filter((_, index) => index !== at) })}
          >
            {t('removeRange')}
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="ll-button"
          disabled={ranges.length >= 50}
          onClick={() => change({ ranges: [...ranges, { from: '', to: '' }] })}
        >
          {t('addRange')}
        </button>
      </div>
    </div>
  );
}
