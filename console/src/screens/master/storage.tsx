import { fieldWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';
import { Facts } from '../../patterns/facts.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { Item } from './traits.tsx';
import { useItemWords } from './words-item.ts';

const traits = [
  'lotManaged',
  'serialManaged',
  'expiryManaged',
  'implantable',
  'sterile',
  'coldChain',
] as const satisfies readonly (keyof Item)[];

/** How the item is kept and told apart: temperature as a range on a scale, and which numbers its goods carry. */
export function Storage({ item }: { readonly item: Item }) {
  const t = useItemWords();
  const { lowCelsius, highCelsius, note } = item.storage;
  return (
    <div className="ll-stack">
      <ul className="ll-checklist">
        {traits.map((trait) => (
          <li key={trait} data-on={item[trait]}>
            <span aria-hidden>{item[trait] ? '✓' : '–'}</span> {fieldWord(trait)}
            <span className="ll-hidden">{t(item[trait] ? 'yes' : 'no')}</span>
          </li>
        ))}
      </ul>
      {lowCelsius === undefined && highCelsius === undefined ? (
        <p className="ll-muted">{t('noLimits')}</p>
      ) : (
        <Range low={lowCelsius} high={highCelsius} />
      )}
      {note ? <p>{note}</p> : null}
      <Facts
        of={item}
        operation="get-item"
        fields={['shelfLifeDays']}
        {...(item.shelfLifeDays
          ? { extra: { shelfLifeDays: t('days', { count: countText(item.shelfLifeDays) }) } }
          : {})}
      />
    </div>
  );
}

/** From −30 to 50 ℃: what lies beyond is drawn to the edge and said in figures. */
const coldest = -30;
const warmest = 50;
const at = (celsius: number): number => {
  const part = (100 * (celsius - coldest)) / (warmest - coldest);
  return Math.max(0, Math.min(100, part));
};

function Range({ low, high }: { readonly low: number | undefined; readonly high: number | undefined }) {
  const t = useItemWords();
  const left = low === undefined ? 0 : at(low);
  const right = high === undefined ? 100 : at(high);
  return (
    <div>
      <p>
        <Tag tone="running">
          {low === undefined ? t('upTo', { high }) : high === undefined ? t('atLeast', { low }) : `${low} – ${high} ℃`}
        </Tag>
      </p>
      <div className="ll-celsius" aria-hidden>
        <span style={{ left: `${left}%`, width: `${Math.max(1, right - left)}%` }} />
        {[coldest, 0, 25, warmest].map((mark) => (
          <i key={mark} style={{ left: `${at(mark)}%` }}>
            {mark}
          </i>
        ))}
      </div>
    </div>
  );
}
