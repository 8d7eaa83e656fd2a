import { describe, expect, it } from '@jest/globals';
import type { Item } from '../../../domain/catalogue/item.ts';
import { watchItem } from '../../../domain/catalogue/item-monitors.ts';
import { anItem } from '../../functions/stage.ts';

const always = { validFrom: '2020-01-01' };
const whole = { taxCode: '1090512000000000000' };
const watch = (
  more: Partial<Item> = {},
  today = '2026-06-01',
  prices: Parameters<typeof watchItem>[0]['prices'] = [always],
) => watchItem({ item: anItem({ ...whole, ...more }), prices }, { today });
const rules = (...asked: Parameters<typeof watch>) => watch(...asked).map(({ rule }) => rule);
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
    expect(watchItem({ item: anItem(), prices: [always] }, { today: '2026-06-01' })).toMatchObject([
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
