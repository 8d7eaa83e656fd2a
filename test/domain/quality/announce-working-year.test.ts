import { describe, expect, it } from '@jest/globals';
import { announceWorkingYear } from '../../../domain/quality/announce-working-year.ts';

const told = {
  year: '2027',
  source: '国办发明电〔2026〕示例号',
  off: [
    { from: '2027-02-06', to: '2027-02-12' },
    { from: '2027-01-01', to: '2027-01-03' },
  ],
  worked: ['2027-02-20'],
};
const announce = (more: object = {}, known?: Parameters<typeof announceWorkingYear>[0]) =>
  announceWorkingYear(known, { ...told, ...more }, { company: 'lotline' });

describe('announceWorkingYear', () => {
  it('keeps a year with its source, in order', () => {
    expect(announce()).toMatchObject({
      next: { id: '2027', year: '2027', source: told.source, off: [{ from: '2027-01-01' }, { from: '2027-02-06' }] },
      events: [{ data: { year: '2027', holidays: 2, worked: 1 } }],
    });
  });

  it('may be put right, but not told twice', () => {
    const first = announce();
    if (!first.accepted) throw new Error(first.reason);
    expect(announce({}, first.next)).toMatchObject({ reason: 'nothing-changed' });
    expect(announce({ worked: [] }, first.next)).toMatchObject({ next: { worked: [] } });
  });

  it.each([
    ['/off/0/to', { off: [{ from: '2027-05-05', to: '2027-05-01' }] }],
    ['/off/0/from', { off: [{ from: '2026-12-31', to: '2027-01-02' }] }],
    [
      '/off/1',
      {
        off: [
          { from: '2027-05-01', to: '2027-05-05' },
          { from: '2027-05-05', to: '2027-05-07' },
        ],
      },
    ],
    ['/worked/0', { worked: ['2027-02-22'] }],
    ['/worked/0', { worked: ['2027-02-06'] }],
    ['/worked/0', { worked: ['2026-02-14'] }],
  ])('points at what is wrong: %s', (pointer, more) => {
    expect(announce(more)).toMatchObject({ reason: 'working-year-wrong', errors: [{ pointer }] });
  });
});
