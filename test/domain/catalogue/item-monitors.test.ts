import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../domain/catalogue/item.ts';
import { watchItem } from '../../../domain/catalogue/item-monitors.ts';
import { announcedYears, calendarOf } from '../../../domain/shared/working-days.ts';
import { anItem } from '../../functions/stage.ts';

const calendar = calendarOf(announcedYears);
const always = { validFrom: '2020-01-01' };
const whole = { taxCode: '1090512000000000000' };
const watch = (
  more: Partial<Item> = {},
  today = '2026-06-01',
  prices: Parameters<typeof watchItem>[0]['prices'] = [always],
) => watchItem({ item: anItem({ ...whole, ...more }), prices }, { today, calendar });
const rules = (...asked: Parameters<typeof watch>) => watch(...asked).map(({ rule }) => rule);
const certificate = (number: string, validTo?: string) => ({
  number,
  validFrom: '2021-01-01',
  ...(validTo ? { validTo } : {}),
});

describe('items: what is missing', () => {
  it('nothing is found in an item that is whole', () => {
    expect(rules()).toEqual([]);
  });

  it('a price that begins tomorrow or ended yesterday is none', () => {
    const around = [{ validFrom: '2026-06-02' }, { validFrom: '2026-01-01', validTo: '2026-05-31' }];
    expect(rules({}, '2026-06-01', around)).toEqual(['item-without-price']);
    expect(rules({}, '2026-05-31', around)).toEqual([]);
  });

  it('a tax code is missed by every item, a device identifier by devices of class III alone', () => {
    expect(watchItem({ item: anItem(), prices: [always] }, { today: '2026-06-01', calendar })).toMatchObject([
      { rule: 'item-without-tax-code', severity: 'notice' },
    ]);
    expect(rules({ levels: [] })).toEqual(['item-without-device-identifier']);
    expect(rules({ levels: [], riskClass: 'II' })).toEqual([]);
    expect(rules({ levels: [], kind: 'part' })).toEqual([]);
  });

  it('items in review and banned ones are not watched', () => {
    expect(rules({ levels: [], status: 'pending' })).toEqual([]);
    expect(rules({ levels: [], status: 'banned' })).toEqual([]);
  });
});

describe('registration certificates', () => {
  it('are warned of before their last day, and told to have lapsed after it', () => {
    const certificates = [certificate('A', '2026-09-30')];
    expect(watch({ certificates }, '2026-09-30')).toMatchObject([
      { rule: 'certificate-lapsing', part: 'A', facts: { number: 'A', stage: 30 }, due: '2026-09-30' },
    ]);
    expect(watch({ certificates }, '2026-10-01')).toMatchObject([{ rule: 'certificate-lapsed', part: 'A' }]);
    expect(rules({ certificates }, '2026-05-25')).toEqual([]);
  });

  it('count by the one that lasts longest; one without a last day never lapses', () => {
    const renewed = [certificate('A', '2031-09-30'), certificate('B', '2026-09-30')];
    expect(rules({ certificates: renewed }, '2026-09-30')).toEqual([]);
    expect(rules({ certificates: [certificate('A', '2026-09-30'), certificate('F')] }, '2026-09-30')).toEqual([]);
  });
});

it('a certificate whose renewal waits at the authority counts as renewed and lapses nowhere (739 art. 22)', () => {
  const lapsed = certificate('国械注准20213130001', '2026-05-31');
  expect(rules({ certificates: [lapsed] })).toEqual(['certificate-lapsed']);
  const asked = { ...lapsed, renewal: { notice: '受理1', askedOn: '2025-11-01' } };
  expect(rules({ certificates: [asked] })).toEqual([]);
});
