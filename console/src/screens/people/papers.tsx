import '../../design/quality.css';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { today } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { usePeopleWords } from './words.ts';

/** `2026-12` moved by some months. */
function monthsFrom(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** Letters, qualifications and health checks by the month in which they lapse. */
export function Screen() {
  const t = usePeopleWords();
  const may = useMay();
  const [{ month = today().slice(0, 7) }, change] = useAddress();
  const move = (by: number): void => change({ month: monthsFrom(month, by) });
  return (
    <Page
      title={t('papers')}
      help={t('papersHelp')}
      actions={
        <>
          <button type="button" className="ll-button" onClick={() => move(-1)}>
            {t('earlier')}
          </button>
          <input
            type="month"
            className="ll-input"
            aria-label={fieldWord('month', 'list-lapsing-person-papers')}
            value={month}
            onChange={({ target }) => target.value && change({ month: target.value })}
          />
          <button type="button" className="ll-button" onClick={() => move(1)}>
            {t('later')}
          </button>
        </>
      }
    >
      <Waiting />
      <ListView
        key={month}
        operation="list-lapsing-person-papers"
        fixed={{ month }}
        label={t('papers')}
        empty={t('papersEmpty')}
        rowKey={({ paperId }) => paperId}
        columns={[
          {
            field: 'name',
            render: ({ name, personId }) =>
              may('get-person') ? <Go to={`/people/${personId}`}>{name ?? personId}</Go> : (name ?? personId),
          },
          { field: 'kind' },
          { field: 'paper' },
          { field: 'title' },
          { field: 'validTo' },
          {
            field: 'renewed',
            render: ({ renewed }) => (
              <Tag tone={renewed ? 'done' : 'waiting'}>{t(renewed ? 'renewed' : 'notRenewed')}</Tag>
            ),
          },
        ]}
      />
    </Page>
  );
}

/** Letters that wait for approval, where there are any. */
function Waiting() {
  const t = usePeopleWords();
  const may = useMay();
  const first = useAnswer('list-waiting-letters', { limit: 1 }, { enabled: may('list-waiting-letters') });
  if (!first.data?.data.items.length) return null;
  return (
    <Section title={t('waitingLetters')}>
      <ListView
        operation="list-waiting-letters"
        label={t('waitingLetters')}
        rowKey={({ letterId }) => letterId}
        link={({ personId }) => `/people/${personId}`}
        columns={[
          { field: 'name', render: ({ name, personId }) => name ?? personId },
          { field: 'number' },
          { field: 'issuer' },
          { field: 'validFrom' },
          { field: 'validTo' },
          { field: 'raisedBy' },
        ]}
      />
    </Section>
  );
}
