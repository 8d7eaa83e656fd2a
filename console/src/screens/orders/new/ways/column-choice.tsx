import { columnMeanings, type ColumnMeaning, type Columns } from '../pasted.ts';
import type { TextRow } from '../table-text.ts';
import { useWaysWords } from './words.ts';

/** Rows that show what each column holds. */
const sample = 5;

/** The first rows of a table with a choice over each column of what it means. */
export function ColumnChoice({
  rows,
  isHeaded,
  columns,
  onChange,
}: {
  readonly rows: readonly TextRow[];
  readonly isHeaded: boolean;
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
}) {
  const t = useWaysWords();
  const shown = rows.slice(0, sample + (isHeaded ? 1 : 0));
  const width = Math.min(Math.max(...shown.map(({ cells }) => cells.length)), 100);
  const places = Array.from({ length: width }, (_, place) => place);
  const meaningAt = (place: number): ColumnMeaning | undefined =>
    columnMeanings.find((meaning) => columns[meaning] === place);
  const choose = (place: number, meaning: string): void => {
    const kept = Object.entries(columns).filter(([name, at]) => at !== place && name !== meaning);
    onChange(Object.fromEntries(meaning ? [...kept, [meaning, place]] : kept));
  };
  return (
    <div className="ll-table-scroll" role="region" aria-label={t('columns')} tabIndex={0}>
      <table className="ll-table ll-sheet">
        <caption className="ll-muted">{t('firstRows', { count: Math.min(sample, rows.length) })}</caption>
        <thead>
          <tr>
            {places.map((place) => (
              <th key={place} scope="col">
                <select
                  className="ll-input"
                  aria-label={t('column', { place: place + 1 })}
                  value={meaningAt(place) ?? ''}
                  onChange={(event) => choose(place, event.target.value)}
                >
                  <option value="">{t('meaning_none')}</option>
                  {columnMeanings.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {t(`meaning_${meaning}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, cells }, at) => (
            <tr key={row} className={isHeaded && at === 0 ? 'll-heading-row' : undefined}>
              {places.map((place) => (
                <td key={place}>{cells[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
