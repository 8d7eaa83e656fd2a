import type { Output } from '../../app/api.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { dayText, daysFrom, today } from '../../patterns/format.ts';
import { useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { ChooseFirst, PartnerChoice, useChosenPartner } from './chosen-partner.tsx';
import { Progress } from './progress.tsx';
import { useMoneyWords } from './words.ts';

type Row = Output<'list-statements'>['items'][number];

/** Statements of a partner, and how far each is confirmed. */
export function Screen() {
  const t = useMoneyWords();
  const go = useGo();
  const { partnerId, choose } = useChosenPartner('list-statements');
  const lastDay = daysFrom(`${today().slice(0, 7)}-01`, -1);
  return (
    <Page
      title={t('statements')}
      help={t('statementsHelp')}
      actions={
        <CommandButton
          operation="build-statement"
          initial={{ ...(partnerId ? { partnerId } : {}), from: `${lastDay.slice(0, 7)}-01`, to: lastDay }}
          onDone={({ statementId }) => go(`/statements/${statementId}`)}
        >
          {t('buildStatement')}
        </CommandButton>
      }
    >
      <PartnerChoice partnerId={partnerId} onChoose={choose} />
      {partnerId ? (
        <ListView
          key={partnerId}
          operation="list-statements"
          fixed={{ partnerId }}
          label={t('statements')}
          empty={t('statementsEmpty')}
          rowKey={({ statementId }) => statementId}
          link={({ statementId }) => `/statements/${statementId}`}
          columns={[
            { field: 'number' },
            {
              field: 'to',
              label: t('period'),
              render: ({ from, to }: Row) => `${dayText(from)} – ${dayText(to)}`,
            },
            { field: 'status' },
            {
              field: 'confirmed',
              label: t('progress'),
              align: 'left',
              render: ({ confirmed, disputed, lineCount }: Row) => (
                <Progress confirmed={confirmed} disputed={disputed} lines={lineCount} />
              ),
            },
            { field: 'disputed' },
            { field: 'closing' },
          ]}
        />
      ) : (
        <ChooseFirst />
      )}
    </Page>
  );
}
