import { useMe } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import type { Column } from '../../patterns/data-table.tsx';
import { dayText, daysFrom, today } from '../../patterns/format.ts';
import { useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { PartnerChoice, useChosenPartner } from './chosen-partner.tsx';
import { Progress } from './progress.tsx';
import { useMoneyWords } from './words.ts';

/** Statements of a partner, or of everybody at the end of a month, and how far each is confirmed. */
export function Screen() {
  const t = useMoneyWords();
  const go = useGo();
  const { partner } = useMe();
  const { partnerId, choose } = useChosenPartner('list-statements', { isOptional: true });
  const lastDay = daysFrom(`${today().slice(0, 7)}-01`, -1);
  const month = lastDay.slice(0, 7);
  return (
    <Page
      title={t('statements')}
      help={t(partner ? 'statementsHelpPartner' : 'statementsHelp')}
      actions={
        <CommandButton
          operation="build-statement"
          initial={{ ...(partnerId ? { partnerId } : {}), from: `${month}-01`, to: lastDay }}
          onDone={({ statementId }) => go(`/statements/${statementId}`)}
        >
          {t('buildStatement')}
        </CommandButton>
      }
    >
      <PartnerChoice partnerId={partnerId} onChoose={choose} isOptional />
      {partnerId ? <OfPartner key={partnerId} partnerId={partnerId} /> : <OfMonth month={month} />}
    </Page>
  );
}

function OfPartner({ partnerId }: { readonly partnerId: string }) {
  const t = useMoneyWords();
  const columns = useColumns();
  return (
    <ListView
      operation="list-statements"
      fixed={{ partnerId }}
      label={t('statements')}
      empty={t('statementsEmpty')}
      rowKey={({ statementId }) => statementId}
      link={({ statementId }) => `/statements/${statementId}`}
      columns={[{ field: 'number' }, ...columns]}
    />
  );
}

/** What still waits over all partners when a month is closed. */
function OfMonth({ month }: { readonly month: string }) {
  const t = useMoneyWords();
  const columns = useColumns();
  return (
    <ListView
      operation="list-statements-of-month"
      initial={{ month }}
      needs={['month']}
      label={t('statements')}
      empty={t('statementsOfMonthEmpty')}
      rowKey={({ statementId }) => statementId}
      link={({ statementId }) => `/statements/${statementId}`}
      columns={[{ field: 'number' }, { field: 'partnerId' }, ...columns]}
    />
  );
}

interface Stated {
  readonly from: string;
  readonly to: string;
  readonly confirmed: number;
  readonly disputed: number;
  readonly lineCount: number;
}

/** What both lists say of a statement. */
function useColumns(): readonly Column<Stated>[] {
  const t = useMoneyWords();
  return [
    { field: 'to', label: t('period'), render: ({ from, to }) => `${dayText(from)} – ${dayText(to)}` },
    { field: 'status' },
    {
      field: 'confirmed',
      label: t('progress'),
      align: 'left',
      render: ({ confirmed, disputed, lineCount }) => (
        <Progress confirmed={confirmed} disputed={disputed} lines={lineCount} />
      ),
    },
    { field: 'disputed' },
    { field: 'closing' },
  ];
}
