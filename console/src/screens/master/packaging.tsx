import { fieldWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import type { Item } from './traits.tsx';
import { useItemWords } from './words-item.ts';

type Level = Item['levels'][number];

/** Packaging as boxes in boxes: the largest outside, each with its device identifier and how much it holds. */
export function Packaging({ item }: { readonly item: Item }) {
  const t = useItemWords();
  if (item.levels.length === 0) return <p className="ll-muted">{t('noLevels', { unit: item.unit })}</p>;
  const byQuantity = Map.groupBy(item.levels, ({ quantity }) => quantity);
  const sizes = [...byQuantity.keys()].toSorted((a, b) => b - a);
  return (
    <>
      <Box sizes={sizes} of={byQuantity} base={item.unit} />
      <p className="ll-muted">{t('baseUnit', { unit: item.unit })}</p>
    </>
  );
}

/** One size of package and, inside it, the next smaller one. Several identifiers may name the same size. */
function Box({
  sizes: [size, ...smaller],
  of,
  base,
}: {
  readonly sizes: readonly number[];
  readonly of: ReadonlyMap<number, readonly Level[]>;
  readonly base: string;
}) {
  const t = useItemWords();
  if (size === undefined) return null;
  const levels = of.get(size) ?? [];
  const [inner] = smaller;
  const unit = levels[0]?.unit ?? base;
  const isWhole = inner !== undefined && size % inner === 0;
  return (
    <div className="ll-pack">
      <p>
        <strong>{unit}</strong>{' '}
        {size > 1 ? <span className="ll-muted">{t('holds', { quantity: countText(size), unit: base })}</span> : null}
        {isWhole ? (
          <span className="ll-muted">
            {' '}
            = {countText(size / inner)} × {of.get(inner)?.[0]?.unit ?? base}
          </span>
        ) : null}
      </p>
      {levels.map((level) => (
        <Identifier key={level.di} level={level} />
      ))}
      <Box sizes={smaller} of={of} base={base} />
    </div>
  );
}

function Identifier({ level: { agency, di } }: { readonly level: Level }) {
  const t = usePatternWords();
  return (
    <p className="ll-pack-code">
      <span className="ll-muted">{agency}</span> <code title={fieldWord('di')}>{di}</code>{' '}
      <button
        type="button"
        className="ll-quiet-button"
        aria-label={`${t('copy')} ${di}`}
        onClick={() => void navigator.clipboard.writeText(di).then(() => toast(t('copied')))}
      >
        {t('copy')}
      </button>
    </p>
  );
}
