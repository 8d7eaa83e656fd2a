import { describe, expect, it } from '@jest/globals';
import { internalProvider } from '../../../domain/finance/invoice-provider.ts';
import { issueRedInvoice } from '../../../domain/finance/issue-red-invoice.ts';
import { anInvoice, circumstances } from './books.ts';

const state = { redInvoiceId: 'inv_red', number: 'INV-2', provider: internalProvider, lines: [] };
const reason = 'issued-in-error' as const;

describe('issue red invoice', () => {
  it('mirrors the whole invoice and keeps nothing of its provider’s number', () => {
    const invoice = anInvoice({ providerNumber: '25312000000123456789' });
    const decision = issueRedInvoice({ ...state, invoice }, { reason }, circumstances);
    expect(decision).toMatchObject({
      next: {
        red: { gross: -11_300, net: -10_000, tax: -1300, open: 0, reverses: 'inv_1', reason },
        ledgerRow: { kind: 'red-invoice', amount: -11_300, day: '2026-12-02' },
      },
    });
    expect(decision.accepted && decision.next.red.providerNumber).toBeUndefined();
  });

  it('refuses what is red, reversed, not issued yet, or paid in part', () => {
    const refused = (more: Parameters<typeof anInvoice>[0]) =>
      issueRedInvoice({ ...state, invoice: anInvoice(more) }, { reason }, circumstances);
    for (const more of [{ kind: 'red' }, { status: 'reversed' }, { status: 'submitted' }] as const) {
      expect(refused(more)).toMatchObject({ reason: 'invoice-not-reversible' });
    }
    expect(refused({ open: 11_299 })).toMatchObject({ reason: 'invoice-has-payments', facts: { matched: '0.01' } });
  });
});
