import type { Output } from '../../app/api.ts';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { dayText } from '../../patterns/format.ts';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { useChainWords } from './words-chain.ts';

type Year = Output<'list-working-years'>['items'][number];

/** The calendar that everything in working days is counted by, year by year. */
export function Screen() {
  const t = useChainWords();
  const answer = useAnswer('list-working-years', {});
  return (
    <Page
      title={t('days')}
      help={t('daysHelp')}
      actions={
        <CommandButton operation="announce-working-year" primary>
          {t('announce')}
        </CommandButton>
      }
    >
      <Answered of={answer} lines={6}>
        {({ data }) => (
          <DataTable
            label={t('days')}
            operation="list-working-years"
            rows={data.items}
            rowKey={({ year }) => year}
            empty={t('noYears')}
            columns={[
              { field: 'year' },
              { field: 'workingDays' },
              { field: 'off', sorts: false, render: (year) => <Holidays year={year} /> },
              { field: 'worked', sorts: false, render: ({ worked }) => worked.map(dayText).join('、') },
              { field: 'source', render: ({ source }) => source ?? <span className="ll-muted">{t('builtIn')}</span> },
            ]}
          />
        )}
      </Answered>
    </Page>
  );
}

function Holidays({ year: { off } }: { readonly year: Year }) {
  const t = useChainWords();
  return off.map(({ from, to }) => (
    <div key={from}>{from === to ? dayText(from) : t('span', { from: dayText(from), to: dayText(to) })}</div>
  ));
}
