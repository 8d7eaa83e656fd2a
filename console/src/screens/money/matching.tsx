import { useCallback, useMemo, useState } from 'react';
import type { Output } from '../../app/api.ts';
import { Problem } from '../../app/problem.ts';
import { useCommand } from '../../app/query.ts';
import { useAllPages } from '../../patterns/all-pages.ts';
import { amountText, cents, centsText } from '../../patterns/format.ts';
import { MoreRows } from '../../patterns/more.tsx';
import { Section } from '../../patterns/page.tsx';
import { Answered, Empty, Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import { exactSum, invoicesPerMatch, judge, oldestFirst, type Allocations } from './allocation.ts';
import { plainAmount } from './amounts.ts';
import { MatchRows } from './match-rows.tsx';
import { usePaymentWords } from './words-payment.ts';

type Payment = Output<'get-payment'>;

/**
 * Sets a payment against open invoices: a proposal by age or by exact sum, then changed by hand where the payer meant
 * otherwise. What is left is counted in cents while one types; the API judges what is sent.
 */
export function Matching({ payment }: { readonly payment: Payment }) {
  const t = usePaymentWords();
  const { partnerId, currency, unmatched } = payment;
  const found = useAllPages('list-open-receivables', { partnerId, limit: 100 }, { most: 200 });
  const rows = found.answer.data?.rows;
  const open = useMemo(
    () => (rows ?? []).filter((row) => row.currency === currency).map((row) => ({ ...row, cents: cents(row.open) })),
    [rows, currency],
  );
  return (
    <Section title={t('matching')}>
      <Answered of={found.answer} lines={6}>
        {(read) =>
          open.length === 0 ? (
            <Empty>{t('noOpen')}</Empty>
          ) : (
            <>
              {/* A payment whose rest has changed begins with a clean sheet. */}
              <Sheet key={unmatched} payment={payment} invoices={open} />
              <MoreRows count={read.rows.length} of={found} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}

type Row = Output<'list-open-receivables'>['items'][number] & { readonly cents: bigint };

function Sheet({ payment, invoices }: { readonly payment: Payment; readonly invoices: readonly Row[] }) {
  const t = usePaymentWords();
  const free = cents(payment.unmatched);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [none, setNone] = useState(false);
  const sheet = useMemo(() => invoices.map(({ invoiceId, cents: open }) => ({ invoiceId, open })), [invoices]);
  const judged = useMemo(() => judge(free, sheet, typed), [free, sheet, typed]);
  const type = useCallback((invoiceId: string, text: string) => {
    setNone(false);
    setTyped((before) => new Map(before).set(invoiceId, text));
  }, []);
  const toggle = useCallback(
    (invoiceId: string, isOn: boolean) =>
      setTyped((before) => new Map(before).set(invoiceId, isOn ? restFor(free, sheet, before, invoiceId) : '')),
    [free, sheet],
  );
  const propose = (found: Allocations | undefined): void => {
    setNone(found === undefined);
    if (found) setTyped(new Map([...found].map(([id, amount]) => [id, plainAmount(amount)])));
  };
  return (
    <>
      <div className="ll-actions ll-money-proposals">
        <span className="ll-muted">{t('propose')}</span>
        <button type="button" className="ll-button" onClick={() => propose(oldestFirst(free, sheet))}>
          {t('oldestFirst')}
        </button>
        <button type="button" className="ll-button" onClick={() => propose(exactSum(free, sheet))}>
          {t('exactSum')}
        </button>
        <button type="button" className="ll-button" onClick={() => setTyped(new Map())} disabled={typed.size === 0}>
          {t('clear')}
        </button>
      </div>
      <p role="status" className={none ? 'll-stale' : undefined}>
        {none ? t('noExact') : ''}
      </p>
      <MatchRows invoices={invoices} typed={typed} wrong={judged.wrong} onType={type} onToggle={toggle} />
      <Submit payment={payment} judged={judged} invoices={invoices} />
    </>
  );
}

/** What an invoice may take of what the others leave. */
function restFor(
  free: bigint,
  sheet: readonly { readonly invoiceId: string; readonly open: bigint }[],
  typed: ReadonlyMap<string, string>,
  invoiceId: string,
): string {
  const { left } = judge(free, sheet, new Map(typed).set(invoiceId, ''));
  const open = sheet.find((one) => one.invoiceId === invoiceId)?.open ?? 0n;
  return plainAmount(left <= 0n || open < left ? open : left);
}

function Submit({
  payment,
  judged,
  invoices,
}: {
  readonly payment: Payment;
  readonly judged: ReturnType<typeof judge>;
  readonly invoices: readonly Row[];
}) {
  const t = usePaymentWords();
  const pattern = usePatternWords();
  const command = useCommand('match-payment', ({ matched }) => toast(t('matched', { amount: amountText(matched) })));
  const [sent, setSent] = useState<readonly string[]>([]);
  const send = (): void => {
    const allocations = [...judged.allocations].map(([invoiceId, amount]) => ({
      invoiceId,
      amount: plainAmount(amount),
    }));
    setSent(allocations.map(({ invoiceId }) => invoiceId));
    command.mutate({ input: { paymentId: payment.paymentId, allocations } });
  };
  const { sum, left, tooMany, isReady, allocations } = judged;
  return (
    <div className="ll-money-bar" role="group" aria-label={t('selected')}>
      <div role="status">
        <dl className="ll-facts-inline">
          <div>
            <dt>{t('selected')}</dt>
            <dd className="ll-number">
              {centsText(sum)} {t('invoiceCount', { count: allocations.size })}
            </dd>
          </div>
          <div data-tone={left < 0n ? 'stopped' : undefined}>
            <dt>{t(left < 0n ? 'over' : 'left')}</dt>
            <dd className="ll-number">{centsText(left < 0n ? -left : left)}</dd>
          </div>
        </dl>
      </div>
      {tooMany ? <p className="ll-money-wrong">{t('tooMany', { most: invoicesPerMatch })}</p> : null}
      <button type="button" className="ll-button ll-primary" disabled={!isReady || command.isPending} onClick={send}>
        {command.isPending ? pattern('sending') : t('match')}
      </button>
      {command.error ? (
        <div className="ll-money-refused">
          <Refusal error={command.error} />
          <RefusedInvoices error={command.error} sent={sent} invoices={invoices} />
        </div>
      ) : null}
    </div>
  );
}

/** The API counts the invoices it was sent; a person knows them by their numbers. */
function RefusedInvoices({
  error,
  sent,
  invoices,
}: {
  readonly error: Error;
  readonly sent: readonly string[];
  readonly invoices: readonly Row[];
}) {
  const t = usePaymentWords();
  const errors = error instanceof Problem ? (error.body.errors ?? []) : [];
  const refused = errors.flatMap(({ pointer }) => {
    const at = /^\/allocations\/(\d+)/.exec(pointer)?.[1];
    const invoice = at === undefined ? undefined : invoices.find(({ invoiceId }) => invoiceId === sent[Number(at)]);
    return invoice ? [`#${Number(at) + 1} ${invoice.number}`] : [];
  });
  return refused.length > 0 ? <p>{t('refusedInvoices', { invoices: refused.join(', ') })}</p> : null;
}
