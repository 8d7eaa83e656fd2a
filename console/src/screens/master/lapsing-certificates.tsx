import '../../design/quality.css';
import { dayText } from '../../patterns/format.ts';
import { ListView } from '../../patterns/list-view.tsx';
import { useMonths } from '../../patterns/months.ts';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useCertificateWords } from './words-certificate.ts';

/** A renewal is asked for half a year before the end, so a year ahead is in view. */
const shownMonths = 12;

/** Certificates by the month in which they lapse, each with the last day on which its renewal can be asked for. */
export function Screen() {
  const t = useCertificateWords();
  const { now, month, months, choose, earlier, later } = useMonths(shownMonths);
  return (
    <Page
      title={t('lapsing')}
      help={t('lapsingHelp')}
      actions={
        <>
          <button type="button" className="ll-button" onClick={earlier}>
            {t('earlier')}
          </button>
          <button type="button" className="ll-button" onClick={later}>
            {t('later')}
          </button>
        </>
      }
    >
      <ul className="ll-q-months">
        {months.map((one) => (
          <li key={one}>
            <button type="button" aria-pressed={one === month} onClick={() => choose(one)}>
              <strong>{one}</strong>
            </button>
          </li>
        ))}
      </ul>
      <ListView
        key={month}
        operation="list-lapsing-certificates"
        fixed={{ month }}
        label={t('lapsing')}
        empty={t('lapsingEmpty')}
        rowKey={({ certificateId }) => certificateId}
        link={({ certificateId }) => `/certificates/${certificateId}`}
        columns={[
          { field: 'number' },
          { field: 'productName' },
          { field: 'registrant' },
          {
            field: 'lapsesOn',
            render: ({ lapsesOn, terms }) => (
              <>
                <time dateTime={lapsesOn}>{dayText(lapsesOn)}</time>{' '}
                {terms.at(-1)?.renewal ? <Tag tone="running">{t('deemed')}</Tag> : null}
              </>
            ),
          },
          {
            field: 'askUntil',
            render: ({ askUntil, terms }) => (
              <span>
                <time dateTime={askUntil}>{dayText(askUntil)}</time>{' '}
                {terms.at(-1)?.renewal ? null : <Left day={askUntil} now={now} />}
              </span>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** How urgent the request for renewal is; past its last day it comes too late. */
function Left({ day, now }: { readonly day: string; readonly now: string }) {
  const t = useCertificateWords();
  const days = Math.round((Date.parse(day) - Date.parse(now)) / 86_400_000);
  if (days < 0) return <Tag tone="stopped">{t('tooLate')}</Tag>;
  return <Tag tone={days <= 90 ? 'warning' : 'quiet'}>{t('inDays', { days })}</Tag>;
}
