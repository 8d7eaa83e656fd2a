import { fieldWord } from '../../app/language.ts';
import { useAddress } from '../../patterns/address.ts';
import { daysFrom, today } from '../../patterns/format.ts';
import { useAccountWords } from './words-account.ts';

export interface Days {
  readonly from: string;
  readonly to: string;
}

const isDay = (said: string | undefined): said is string => said !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(said);

/** The days of an account as the address has them; the last three months where it says nothing. */
export function useDays(): [Days, (days: Days) => void] {
  const [{ from, to }, change] = useAddress();
  const day = today();
  const days = { from: isDay(from) ? from : monthsBack(day, 2), to: isDay(to) ? to : day };
  return [days, ({ from: first, to: last }) => change({ from: first, to: last })];
}

/** First day of the month so many months before. */
function monthsBack(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** First and last day, and the spans that are asked for most. */
export function DaysChoice({ days, onChoose }: { readonly days: Days; readonly onChoose: (days: Days) => void }) {
  const t = useAccountWords();
  const day = today();
  const spans: readonly (readonly [string, Days])[] = [
    [t('thisMonth'), { from: `${day.slice(0, 7)}-01`, to: day }],
    [t('lastMonth'), { from: monthsBack(day, 1), to: daysFrom(`${day.slice(0, 7)}-01`, -1) }],
    [t('thisYear'), { from: `${day.slice(0, 4)}-01-01`, to: day }],
  ];
  const box = (field: 'from' | 'to') => (
    <label>
      <span>{fieldWord(field, 'get-account')}</span>
      <input
        type="date"
        className="ll-input"
        key={days[field]}
        defaultValue={days[field]}
        onChange={(event) => isDay(event.target.value) && onChoose({ ...days, [field]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      {box('from')}
      {box('to')}
      <div className="ll-actions ll-money-spans">
        {spans.map(([word, span]) => (
          <button
            key={word}
            type="button"
            className="ll-button"
            aria-pressed={span.from === days.from && span.to === days.to}
            onClick={() => onChoose(span)}
          >
            {word}
          </button>
        ))}
      </div>
    </>
  );
}
