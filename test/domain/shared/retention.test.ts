import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../domain/shared/calendar.ts';
import { mayBeDeleted, retainUntil, type RetainedRecord } from '../../../domain/shared/retention.ts';
import { noExpiry } from '../../../domain/shared/stock.ts';

const goods = (more: object = {}): RetainedRecord => ({
  ...{ kind: 'goods', implantable: false, expiry: '2026-03-31', recordedOn: '2024-05-02' },
  ...more,
});

describe('how long a record must be there', () => {
  it.each<[string, RetainedRecord, string | undefined]>([
    ['goods: two years after their expiry (GSP 23)', goods(), '2028-03-31'],
    ['goods that expire on a leap day', goods({ expiry: '2028-02-29' }), '2030-02-28'],
    ['goods without expiry: five years', goods({ expiry: undefined }), '2029-05-02'],
    ['goods whose lot has none', goods({ expiry: noExpiry }), '2029-05-02'],
    ['implants: for ever', goods({ implantable: true }), undefined],
    ['implants without expiry: for ever', goods({ implantable: true, expiry: undefined }), undefined],
    [
      'a recall: five years after the certificate (RECALL 21)',
      { kind: 'recall', certificateLastDay: '2027-12-31', recordedOn: '2026-01-01' },
      '2032-12-31',
    ],
    ['a recall of class I goods', { kind: 'recall', recordedOn: '2026-01-01' }, '2031-01-01'],
    [
      'a recall after the certificate lapsed',
      { kind: 'recall', certificateLastDay: '2020-01-01', recordedOn: '2026-01-01' },
      '2031-01-01',
    ],
    ['a copy of an invoice (INV 28)', { kind: 'invoice', recordedOn: '2024-02-29' }, '2029-02-28'],
  ])('%s', (_name, record, until) => {
    expect(retainUntil(record)).toBe(until);
  });

  it('lets a record go on the day after and never before; an implant’s never', () => {
    expect(mayBeDeleted(goods(), '2028-03-31')).toBe(false);
    expect(mayBeDeleted(goods(), '2028-04-01')).toBe(true);
    fc.assert(
      fc.property(fc.nat(20_000), (offset) => {
        expect(mayBeDeleted(goods({ implantable: true }), addDays('2020-01-01', offset))).toBe(false);
      }),
    );
  });
});
