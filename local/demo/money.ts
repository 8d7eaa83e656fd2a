import { createHash } from 'node:crypto';
import { addDays } from '../../domain/shared/calendar.ts';
import { storyDay, type Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

interface StatementLine {
  readonly line: number;
  readonly kind: string;
  readonly number?: string;
  readonly amount: string;
  readonly answer: string;
}

/** Last day of a month that begins with these seven characters. */
function monthEnd(day: string): string {
  const next = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return addDays(next.toISOString().slice(0, 10), -1);
}

async function build(teller: Teller, partnerId: string, from: string, to: string) {
  return teller.act(
    'finance',
    '对账单 statement',
    () => teller.as('finance').must('/finance/statements', { partnerId, from, to }),
    ({ number, statementId, opening, invoiced, paid, closing, lineCount }) =>
      `${number} ${statementId}: ${opening} + ${invoiced} − ${paid} = ${closing}, ${lineCount} lines`,
  );
}

/** Month end and day 92: statements answered by click and by stamped letter, and a payment short of the total. */
export async function money(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter(
    '月末：对账；第 92 天：一笔无摘要回款',
    'Month end: statements; day 92: an unreferenced payment, short of the total',
  );
  const end = monthEnd(storyDay(cast, 3));
  teller.at(addDays(end, 1), '09:00');
  const dealer = await build(teller, cast.dealerId, cast.day, end);
  const path = `/finance/statements/${dealer.statementId}`;
  const { lines } = await read(teller.as('dealer'), path);
  const all = lines as StatementLine[];
  const first = all.find(({ kind }) => kind === 'invoice');
  const others = all.filter((line) => line !== first);
  await teller.refused('dealer-2', '查看他人对账单 looks at another’s statement', 'not-found', () =>
    teller.as('dealer-2').get(path),
  );
  await teller.act(
    'dealer',
    '逐行确认，一行有异议 confirms line by line, disputes one',
    () =>
      teller.as('dealer').must(`${path}/answers`, {
        answers: [
          ...others.map(({ line }) => ({ line, answer: 'confirmed' })),
          { line: first?.line, answer: 'disputed', note: '少一盒，请核对' },
        ],
      }),
    ({ status, confirmed, disputed }) => `${status}: ${confirmed} confirmed, ${disputed} disputed`,
  );
  await teller.act(
    'finance',
    '处理异议 resolves it',
    () =>
      teller.as('finance').must(`${path}/lines/${first?.line}/resolution`, { resolution: '已核对签收回单，数量无误' }),
    ({ status }) => String(status),
  );
  await teller.act(
    'dealer',
    '确认 confirms',
    () => teller.as('dealer').must(`${path}/answers`, { answers: [{ line: first?.line, answer: 'confirmed' }] }),
    ({ status }) => `${status}: closed because it agrees`,
  );
  const hospital = await build(teller, cast.hospitalId, cast.day, end);
  await teller.act(
    'finance',
    '医院盖章对账函 the hospital’s stamped letter recorded as signed',
    () =>
      teller.as('finance').must(`/finance/statements/${hospital.statementId}/signed-letter`, {
        reference: `DZH-${cast.run}`,
        sha256: createHash('sha256').update(cast.run).digest('hex'),
        signerRole: '财务科长',
        signedOn: addDays(end, 1),
      }),
    ({ status, closing }) => `${status}, ${closing}`,
  );

  const day92 = storyDay(cast, 92);
  teller.at(day92, '10:00');
  const owed = await read(teller.as('finance'), `/finance/partners/${cast.dealerId}/receivables`);
  const short = (Math.round(Number(owed.total) * 100) - 10_000) / 100;
  const payment = await teller.act(
    'finance',
    '收到一笔无摘要回款 an unreferenced payment',
    () =>
      teller.as('finance').must('/finance/payments', {
        partnerId: cast.dealerId,
        amount: short.toFixed(2),
        day: day92,
        means: 'transfer',
      }),
    ({ number, amount }) => `${number}: ${amount} of ${owed.total} owed`,
  );
  const match = `/finance/payments/${payment.paymentId}/matches`;
  await teller.act(
    'finance',
    '先旧后新核销 matched oldest first',
    () => teller.as('finance').must(match, { strategy: 'oldest-first' }),
    ({ invoices, unmatched }) =>
      `${(invoices as { number: string; amount: string; open: string }[])
        .map(({ number, amount, open }) => `${number} ${amount} (open ${open})`)
        .join('; ')}; unmatched ${unmatched}`,
  );
  await teller.act(
    'finance',
    '仍欠 what remains',
    () => read(teller.as('finance'), `/finance/partners/${cast.dealerId}/receivables`),
    ({ total, ageing }) => `${total}, ageing ${JSON.stringify(ageing)}`,
  );
}
