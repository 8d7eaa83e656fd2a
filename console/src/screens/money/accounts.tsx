import '../../design/money.css';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAllPages } from '../../patterns/all-pages.ts';
import { Figures } from '../../patterns/facts.tsx';
import { cents, centsText, dayText, daysFrom } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { MoreRows } from '../../patterns/more.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { DaysChoice, useDays, type Days } from './account-days.tsx';
import { ChooseFirst, PartnerChoice, useChosenPartner } from './chosen-partner.tsx';
import { isProven, withBalance } from './ledger.ts';
import { useAccountWords } from './words-account.ts';

/** What moved a partner's account between two days, with the balance after each movement. */
export function Screen() {
  const t = useAccountWords();
  const may = useMay();
  const { partnerId, choose } = useChosenPartner('get-account');
  const [days, chooseDays] = useDays();
  return (
    <Page
      title={t('account')}
      help={t('help')}
      actions={
        partnerId && may('list-statements') ? (
          <Go to={`/statements?partnerId=${partnerId}`} className="ll-button">
            {t('statements')}
          </Go>
        ) : null
      }
    >
      <PartnerChoice partnerId={partnerId} onChoose={choose}>
        <DaysChoice days={days} onChoose={chooseDays} />
      </PartnerChoice>
      {partnerId ? days.from <= days.to ? <Account partnerId={partnerId} days={days} /> : <Wrong /> : <ChooseFirst />}
    </Page>
  );
}

function Wrong() {
  const t = useAccountWords();
  return (
    <p className="ll-stale" role="alert">
      {t('daysWrong')}
    </p>
  );
}

function Account({ partnerId, days }: { readonly partnerId: string; readonly days: Days }) {
  const t = useAccountWords();
  const found = useAllPages('get-account', { partnerId, ...days, limit: 100 }, { most: 300 });
  // What stood at the end of the last day is what stands before the next: the API says it, nobody adds it here.
  const after = daysFrom(days.to, 1);
  const next = useAnswer('get-account', { partnerId, from: after, to: after, limit: 1 });
  return (
    <Answered of={found.answer} lines={8}>
      {({ first, rows }) => {
        const opening = cents(first.opening);
        const entries = withBalance(
          opening,
          rows.map((row) => ({ ...row, amount: cents(row.amount) })),
        );
        const closing = next.data ? cents(next.data.data.opening) : undefined;
        const proven = isProven(closing, entries.at(-1)?.balance ?? opening, found.isComplete);
        return (
          <>
            <Figures
              items={[
                { label: t('opening', { day: days.from }), value: centsText(opening) },
                { label: t('closing', { day: days.to }), value: closing === undefined ? '…' : centsText(closing) },
              ]}
            />
            <Entries opening={opening} entries={entries} closing={closing} days={days} />
            <MoreRows count={rows.length} of={found} />
            {proven === undefined ? null : (
              <p>
                <Tag tone={proven ? 'done' : 'stopped'}>{t(proven ? 'proven' : 'differs')}</Tag>
              </p>
            )}
          </>
        );
      }}
    </Answered>
  );
}

type Shown = ReturnType<
  typeof withBalance<{
    readonly amount: bigint;
    readonly day: string;
    readonly kind: string;
    readonly documentId: string;
    readonly number: string;
    readonly documentDay?: string | undefined;
  }>
>;

function Entries({
  opening,
  entries,
  closing,
  days,
}: {
  readonly opening: bigint;
  readonly entries: Shown;
  readonly closing: bigint | undefined;
  readonly days: Days;
}) {
  const t = useAccountWords();
  const heads = {
    day: fieldWord('day', 'get-account'),
    kind: fieldWord('kind', 'get-account'),
    number: fieldWord('number', 'get-account'),
    documentDay: fieldWord('documentDay'),
    debit: t('debit'),
    credit: t('credit'),
    balance: t('balance'),
  };
  const edge = (day: string, word: string, balance: bigint | undefined) => (
    <tr className="ll-money-edge">
      <td data-label={heads.day}>{dayText(day)}</td>
      <td data-label={heads.kind}>{word}</td>
      <td className="ll-money-gap" colSpan={4} />
      <td data-label={heads.balance} className="ll-right">
        {balance === undefined ? '…' : centsText(balance)}
      </td>
    </tr>
  );
  return (
    <div className="ll-table-scroll" role="region" aria-label={t('account')} tabIndex={0}>
      <table className="ll-table ll-money-rows">
        <thead>
          <tr>
            {Object.entries(heads).map(([field, word]) => (
              <th key={field} scope="col" className={/debit|credit|balance/.test(field) ? 'll-right' : undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edge(days.from, listWord('ledger-entry', 'opening'), opening)}
          {entries.map((entry) => (
            <tr key={entry.documentId}>
              <td data-label={heads.day}>{dayText(entry.day)}</td>
              <td data-label={heads.kind}>{listWord('ledger-entry', entry.kind)}</td>
              <td data-label={heads.number}>
                <Go to={`${entry.kind === 'payment' ? '/payments/' : '/invoices/'}${entry.documentId}`}>
                  {entry.number}
                </Go>
              </td>
              <td data-label={heads.documentDay}>{entry.documentDay ? dayText(entry.documentDay) : '—'}</td>
              <td data-label={heads.debit} className="ll-right">
                {entry.debit === undefined ? '' : centsText(entry.debit)}
              </td>
              <td data-label={heads.credit} className="ll-right">
                {entry.credit === undefined ? '' : centsText(entry.credit)}
              </td>
              <td data-label={heads.balance} className="ll-right">
                {centsText(entry.balance)}
              </td>
            </tr>
          ))}
          {edge(days.to, t('closingRow'), closing)}
        </tbody>
      </table>
    </div>
  );
}
