import type { Invoice } from '../../../domain/finance/invoice.ts';
import type { Payment } from '../../../domain/finance/payment.ts';
import type { Statement, StatementLine } from '../../../domain/finance/statement.ts';

export const circumstances = {
  company: 'lotline',
  actor: 'finance',
  now: '2026-12-02T04:00:00.000Z',
  today: '2026-12-02',
  zone: 'Asia/Shanghai',
};

export function anInvoice(more: Partial<Invoice> = {}): Invoice {
  const gross = more.gross ?? 11_300;
  return {
    id: 'inv_1',
    company: 'lotline',
    number: 'INV-1',
    kind: 'blue',
    status: 'issued',
    provider: 'internal',
    orderId: 'ord_1',
    orderNumber: 'SO-1',
    shipmentId: 'shp_1',
    partnerId: 'ptn_1',
    ancestors: [],
    billing: { title: '测试经销商', taxNumber: '91310000MA1FL00000', invoiceKind: 'special' },
    currency: 'CNY',
    net: 10_000,
    tax: 1300,
    lineCount: 1,
    open: gross,
    issuedOn: '2026-11-22',
    dueOn: '2026-12-22',
    ...more,
    gross,
  };
}

export function aPayment(more: Partial<Payment> = {}): Payment {
  return {
    id: 'pay_1',
    company: 'lotline',
    number: 'PAY-1',
    partnerId: 'ptn_1',
    amount: 10_000,
    unmatched: 10_000,
    currency: 'CNY',
    means: 'transfer',
    day: '2026-12-01',
    recordedAt: circumstances.now,
    recordedBy: 'finance',
    ...more,
  };
}

/** A statement of as many lines as answers are given. */
export function aStatement(answers: readonly StatementLine['answer'][], more: Partial<Statement> = {}) {
  const lines = answers.map((answer, index): StatementLine => ({
    line: index + 1,
    kind: index === 0 ? 'opening' : 'invoice',
    day: '2026-11-22',
    amount: 100,
    answer,
  }));
  const statement: Statement = {
    id: 'stm_1',
    company: 'lotline',
    number: 'ST-1',
    partnerId: 'ptn_1',
    ancestors: [],
    from: '2026-11-01',
    to: '2026-11-30',
    currency: 'CNY',
    opening: 100,
    invoiced: 100 * (answers.length - 1),
    paid: 0,
    closing: 100 * answers.length,
    lineCount: answers.length,
    confirmed: answers.filter((answer) => answer === 'confirmed').length,
    disputed: answers.filter((answer) => answer === 'disputed').length,
    status: answers.includes('disputed') ? 'disputed' : 'waiting',
    builtAt: circumstances.now,
    ...more,
  };
  return { statement, lines };
}
