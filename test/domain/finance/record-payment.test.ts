import { describe, expect, it } from '@jest/globals';
import { recordPayment } from '../../../domain/finance/record-payment.ts';
import { circumstances } from './books.ts';

const state = { paymentId: 'pay_1', number: 'PAY-1', currency: 'CNY' as const };
const command = { partnerId: 'ptn_1', amount: 5000, day: '2026-11-30', means: 'transfer' as const };

describe('record payment', () => {
  it('counts on the day of the slip while that day is open, and today when a statement covers it', () => {
    expect(recordPayment(state, command, circumstances)).toMatchObject({
      next: { ledgerRow: { day: '2026-11-30', amount: -5000 }, payment: { unmatched: 5000 } },
    });
    expect(recordPayment({ ...state, statedTo: '2026-11-30' }, command, circumstances)).toMatchObject({
      next: { ledgerRow: { day: '2026-12-02', documentDay: '2026-11-30' }, payment: { day: '2026-11-30' } },
    });
  });

  it('counts after the statement even where a training clock stands before its end', () => {
    expect(recordPayment({ ...state, statedTo: '2026-12-31' }, command, circumstances)).toMatchObject({
      next: { ledgerRow: { day: '2027-01-01', documentDay: '2026-11-30' } },
    });
  });

  it('refuses a day to come and a slip that is booked', () => {
    expect(recordPayment(state, { ...command, day: '2026-12-03' }, circumstances)).toMatchObject({
      reason: 'day-in-future',
    });
    expect(recordPayment({ ...state, recordedAs: 'pay_0' }, command, circumstances)).toMatchObject({
      reason: 'payment-already-recorded',
      facts: { payment: 'pay_0' },
    });
  });
});
