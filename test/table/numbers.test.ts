import { beforeAll, describe, expect, it } from '@jest/globals';
import { idOfNumber, nextNumber, numberOfId } from '../../table/numbers.ts';
import { company, openStage, type Stage } from '../functions/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
const draw = (series: Parameters<typeof nextNumber>[2], today = '2026-11-22') =>
  nextNumber(stage.dependencies.store, company, series, today);

describe('a document number and the id that is born with it', () => {
  it('counts each series and year by itself, and never gives a number twice to those who draw at once', async () => {
    const drawn = await Promise.all(Array.from({ length: 20 }, () => draw('PAY')));
    expect(new Set(drawn.map(({ number }) => number)).size).toBe(20);
    expect((await draw('PAY')).number).toBe('PAY-2026-000021');
    expect((await draw('PAY', '2027-01-01')).number).toBe('PAY-2027-000001');
    expect((await draw('SO')).number).toBe('SO-2026-000001');
  });

  it('finds the id by the number alone, and the number in the id', async () => {
    const { number, id } = await draw('DN');
    expect(id).toMatch(/^shp_[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(idOfNumber(company, number)).toBe(id);
    expect(numberOfId(company, 'DN', id)).toBe(number);
  });

  it('sorts ids as numbers are given out, across the turn of a year and of a million', () => {
    const numbers = ['SO-2026-000001', 'SO-2026-000002', 'SO-2026-999999', 'SO-2026-1000000', 'SO-2027-000001'];
    const ids = numbers.map((number) => idOfNumber(company, number) ?? '');
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(numbers.length);
  });

  it('gives another company other ids, so that nothing of one is read as the other’s', () => {
    expect(idOfNumber('other', 'SO-2026-000001')).not.toBe(idOfNumber(company, 'SO-2026-000001'));
  });

  it('takes no other text for a number', () => {
    for (const text of [
      'SO-2026-1',
      'XX-2026-000001',
      'SO-2026-0000001',
      'so-2026-000001',
      'toString-2026-000001',
      '',
    ]) {
      expect(idOfNumber(company, text)).toBeUndefined();
    }
  });

  it('reads no number in an id that was made without one', () => {
    for (const id of ['shp_01K0000000000000000000COST', 'shp_1', 'shp_', 'ord_ZZZZZZZZZZZZZZZZZZZZZZZZZZ']) {
      expect(numberOfId(company, 'DN', id)).toBeUndefined();
    }
  });
});
