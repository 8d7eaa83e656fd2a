import { fieldWord } from '../../app/language.ts';
import { useAddress } from '../../patterns/address.ts';
import { useMoneyWords } from './words.ts';

const isMonth = (said: string | undefined): said is string =>
  said !== undefined && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(said);

/** The month in the address; undefined: all months. */
export function useMonth(): [string | undefined, (month: string | undefined) => void] {
  const [{ month }, change] = useAddress();
  return [isMonth(month) ? month : undefined, (chosen) => change({ month: chosen })];
}

/** A month and the way back to all of them. A browser without a month control takes it as text, YYYY-MM. */
export function MonthChoice({
  month,
  onChoose,
}: {
  readonly month: string | undefined;
  readonly onChoose: (month: string | undefined) => void;
}) {
  const t = useMoneyWords();
  return (
    <>
      <label>
        <span>{fieldWord('month')}</span>
        <input
          type="month"
          className="ll-input"
          placeholder={t('monthHint')}
          key={month ?? ''}
          defaultValue={month ?? ''}
          onChange={(event) => {
            const { value } = event.target;
            if (value === '' || isMonth(value)) onChoose(value || undefined);
          }}
        />
      </label>
      {month ? (
        <div className="ll-actions ll-money-spans">
          <button type="button" className="ll-button" onClick={() => onChoose(undefined)}>
            {t('allMonths')}
          </button>
        </div>
      ) : null}
    </>
  );
}
