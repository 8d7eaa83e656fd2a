import '../../design/money.css';
import { useParams } from '@tanstack/react-router';
import { fieldWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { Facts } from '../../patterns/facts.tsx';
import { amountText, cents, centsText, dayText } from '../../patterns/format.ts';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { sumOf } from './amounts.ts';
import type { Statement } from './answers.ts';
import { Progress } from './progress.tsx';
import { SignedLetterButton } from './signed-letter.tsx';
import { StatementLines } from './statement-lines.tsx';
import { useStatementWords } from './words-statement.ts';

/** One statement: its sum, its lines with their answers, and what makes it agreed. */
export function Screen() {
  const { statementId = '' }: { readonly statementId?: string } = useParams({ strict: false });
  const statement = useAnswer('get-statement', { statementId });
  return (
    <Answered of={statement} lines={12}>
      {({ data }) => <Shown statement={data} />}
    </Answered>
  );
}

function Shown({ statement }: { readonly statement: Statement }) {
  const t = useStatementWords();
  const me = useMe();
  const may = useMay();
  const isClosed = statement.status === 'confirmed' || statement.status === 'signed';
  // Who may read a partner below its own may not answer for it.
  const isOwn = me.partner?.partnerId === statement.partnerId;
  return (
    <Page
      title={statement.number}
      help={t(me.partner ? 'helpPartner' : 'helpStaff')}
      actions={isClosed || !may('record-signed-statement') ? null : <SignedLetterButton statement={statement} />}
    >
      <p className="ll-money-tags">
        <Status list="statement-status" value={statement.status} />
        <span className="ll-muted">
          {dayText(statement.from)} – {dayText(statement.to)}
        </span>
        <Progress confirmed={statement.confirmed} disputed={statement.disputed} lines={statement.lines.length} />
      </p>
      <Sum statement={statement} />
      <div className="ll-columns">
        <Section title={t('document')}>
          <Facts
            of={statement}
            operation="get-statement"
            fields={['partnerId', 'from', 'to', 'currency', 'builtAt', 'closedAt']}
          />
        </Section>
        {statement.signedLetter ? (
          <Section title={fieldWord('signedLetter')}>
            <Facts
              of={statement.signedLetter}
              fields={['reference', 'signerRole', 'signedOn', 'sha256']}
              extra={{ sha256: <code>{statement.signedLetter.sha256}</code> }}
            />
          </Section>
        ) : null}
      </div>
      <StatementLines
        statement={statement}
        mayAnswer={!isClosed && isOwn && may('answer-statement')}
        isClosed={isClosed}
      />
    </Page>
  );
}

/** Opening, what came and what was paid make the closing balance; the lines are added up beside it as a proof. */
function Sum({ statement }: { readonly statement: Statement }) {
  const t = useStatementWords();
  const { opening, invoiced, paid, closing, lines } = statement;
  const added = sumOf(lines.map(({ amount }) => cents(amount)));
  const isProven = added === cents(closing);
  const paidCents = cents(paid);
  return (
    <section className="ll-money-equation" aria-label={t('sum')}>
      <dl>
        <div>
          <dt>{fieldWord('opening')}</dt>
          <dd>{amountText(opening)}</dd>
        </div>
        <div data-sign="+">
          <dt>{fieldWord('invoiced')}</dt>
          <dd>{amountText(invoiced)}</dd>
        </div>
        <div data-sign={paidCents <= 0n ? '−' : '+'}>
          <dt>{fieldWord('paid')}</dt>
          <dd>{centsText(paidCents < 0n ? -paidCents : paidCents)}</dd>
        </div>
        <div data-sign="=">
          <dt>{fieldWord('closing')}</dt>
          <dd>
            <strong>{amountText(closing)}</strong>
          </dd>
        </div>
      </dl>
      <Tag tone={isProven ? 'done' : 'stopped'}>{t(isProven ? 'proven' : 'differs', { sum: centsText(added) })}</Tag>
    </section>
  );
}
