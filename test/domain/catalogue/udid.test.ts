import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { settleUdidDifference } from '../../../domain/catalogue/settle-udid-difference.ts';
import { takeUdidDelivery, type UdidItemDifference } from '../../../domain/catalogue/take-udid-delivery.ts';
import { udidDifferences, type UdidRecord } from '../../../domain/catalogue/udid-record.ts';
import { udiParts } from '../../../domain/shared/udi-duty.ts';
import { readUdidXml } from '../../../runtime/shapes/udid.ts';
import { anItem } from '../../functions/stage.ts';

const record = (more: Partial<UdidRecord> = {}): UdidRecord => ({
  ...{ di: '06901234567892', certificateNumbers: [], shows: {} },
  ...more,
});
const circumstances = { company: 'lotline', actor: 'quality', now: '2026-11-22T04:00:00.000Z' };
const differing = (more: Partial<UdidRecord>, item = anItem()) => udidDifferences(item, record(more));

describe('in what the national UDI database and the master differ', () => {
  it('finds nothing where the database says the same or nothing', () => {
    expect(differing({})).toEqual([]);
    const same = {
      name: ' 冠脉 支架',
      registrant: '测试医疗',
      sterile: true,
      certificateNumbers: ['国械注准20203130001'],
    };
    expect(differing(same)).toEqual([]);
    for (const text of ['3.5×18mm', 'S-35', 'S-35 3.5×18 mm', '3.5×18 mm S-35']) {
      expect(differing({ modelAndSpecification: text })).toEqual([]);
    }
  });

  it.each<[string, Partial<UdidRecord>, string, string]>([
    ['name', { name: '冠状动脉支架' }, '冠脉支架', '冠状动脉支架'],
    ['specification', { modelAndSpecification: 'S-40' }, '3.5×18 mm', 'S-40'],
    ['manufacturer', { registrant: '另一家' }, '测试医疗', '另一家'],
    ['sterile', { sterile: false }, 'true', 'false'],
    ['udiShows', { shows: { lot: true, expiry: true, serial: false } }, '', 'lot, expiry'],
    ['categoryCode', { classCode: '13-07-01' }, '', '13'],
    ['categoryCode', { classCode: '6840-01' }, '', '6840'],
    ['insuranceCode', { insuranceCode: `C${'1'.repeat(19)}` }, '', `C${'1'.repeat(19)}`],
    ['insuranceSpecificationCode', { insuranceCode: `C${'1'.repeat(26)}` }, '', `C${'1'.repeat(26)}`],
    ['certificates', { certificateNumbers: ['国械注准20203139999'] }, '国械注准20203130001', '国械注准20203139999'],
  ])('names %s with both texts', (field, more, ours, theirs) => {
    expect(differing(more)).toEqual([{ field, ours, theirs }]);
  });

  it('takes the four flags as they stand and no order of them for a difference', () => {
    const flags = fc.record({
      lot: fc.boolean(),
      serial: fc.boolean(),
      productionDate: fc.boolean(),
      expiry: fc.boolean(),
    });
    fc.assert(
      fc.property(flags, fc.shuffledSubarray([...udiParts]), (shows, ours) => {
        const theirs = udiParts.filter((part) => shows[part]);
        const isSame = theirs.length === ours.length && theirs.every((part) => ours.includes(part));
        expect(differing({ shows }, anItem({ udiShows: ours }))).toHaveLength(isSame ? 0 : 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what cannot be a category or an insurance code', () => {
    expect(differing({ classCode: '99-01', insuranceCode: '未填写' })).toEqual([]);
  });
});

describe('take-udid-delivery', () => {
  const state = { deliveryId: 'udd_1', known: undefined, differenceId: (id: string) => `d_${id}` };
  const take = (records: readonly UdidRecord[], items: Parameters<typeof takeUdidDelivery>[0]['items'], more = {}) =>
    takeUdidDelivery({ ...state, records, items, ...more }, { version: 'V1', file: 'F1' }, circumstances);

  it('counts records without an item and lists those that differ, the last word of an item', () => {
    const records = [record({ name: '旧' }), record({ name: '新' }), record({ di: '06901234567809' }), record()];
    const decision = take(records, [anItem(), anItem(), undefined, anItem({ id: 'itm_same' })]);
    expect(decision).toMatchObject({
      accepted: true,
      next: {
        delivery: { records: 4, matched: 3, different: 1, takenBy: 'quality' },
        differences: [{ itemId: 'itm_stent', lines: [{ field: 'name', theirs: '新' }] }],
      },
    });
  });

  it('takes a file of a version once, and no more differences than fit', () => {
    const first = take([record()], [anItem()]);
    if (!first.accepted) throw new Error(first.reason);
    expect(take([record()], [anItem()], { known: first.next.delivery })).toMatchObject({
      reason: 'udid-version-taken',
    });
    const many = Array.from({ length: 91 }, (_, n) => anItem({ id: `itm_${n}` }));
    const records = many.map(() => record({ name: '另名' }));
    expect(take(records, many)).toMatchObject({ reason: 'udid-too-many-differences', facts: { items: 91 } });
    expect(take(records.slice(1), many.slice(1)).accepted).toBe(true);
  });
});

describe('settle-udid-difference', () => {
  const difference: UdidItemDifference = {
    ...{
      id: 'd',
      company: 'lotline',
      deliveryId: 'udd_1',
      itemId: 'itm_stent',
      itemCode: 'STENT-35',
      di: '06901234567892',
    },
    lines: [
      { field: 'name', ours: '冠脉支架', theirs: '另名' },
      { field: 'udiShows', ours: '', theirs: 'lot' },
    ],
    theirs: { name: '另名', udiShows: ['lot'] },
  };
  const settle = (take: readonly ('name' | 'udiShows' | 'sterile')[], of = difference) =>
    settleUdidDifference({ difference: of, item: anItem(), known: [] }, { take }, circumstances);

  it('changes what is taken by the decision of a change by hand, and nothing else', () => {
    const flags = settle(['udiShows']);
    expect(flags).toMatchObject({
      accepted: true,
      next: { changed: { item: { udiShows: ['lot'], name: '冠脉支架', status: 'approved' } } },
      events: [{ type: 'catalogue.item-changed.v1' }, { data: { taken: ['udiShows'], left: 1 } }],
    });
    expect(settle(['name', 'udiShows'])).toMatchObject({
      next: { changed: { item: { name: '另名', status: 'pending', raisedBy: 'quality' } } },
    });
  });

  it('leaves the item alone when nothing is taken, and is settled once', () => {
    const left = settle([]);
    expect(left.accepted && left.next).toMatchObject({ difference: { settled: { taken: [], by: 'quality' } } });
    expect(left.accepted && left.next.changed).toBeUndefined();
    if (!left.accepted) throw new Error(left.reason);
    expect(settle(['name'], left.next.difference)).toMatchObject({ reason: 'udid-difference-settled' });
    expect(settle(['sterile'])).toMatchObject({ reason: 'udid-field-not-different' });
  });
});

describe('the XML of the national UDI database', () => {
  const device = `<device><zxxsdycpbs>06901234567892</zxxsdycpbs><cpmctymc> 冠脉支架 </cpmctymc><ggxh>S-35</ggxh>
    <ylqxzcrbarmc>测试医疗</ylqxzcrbarmc><zczbhhzbapzbh>国械注准20203130001,国械注准20203130002</zczbhhzbapzbh>
    <ybbm></ybbm><flbm>13-07-01</flbm><sfwwjbz>是</sfwwjbz><scbssfbhph>1</scbssfbhph><scbssfbhxlh>否</scbssfbhxlh>
    <packingList><packing><bzcpbs>16901234567899</bzcpbs></packing></packingList></device>`;

  it('gives its devices wherever they stand, as texts and flags', () => {
    const expected = {
      ...{ di: '06901234567892', name: '冠脉支架', modelAndSpecification: 'S-35', registrant: '测试医疗' },
      ...{ classCode: '13-07-01', sterile: true, shows: { lot: true, serial: false } },
      certificateNumbers: ['国械注准20203130001', '国械注准20203130002'],
    };
    expect(readUdidXml(`<?xml version="1.0"?><udid><devices>${device}</devices></udid>`)).toEqual([expected]);
    expect(readUdidXml(`<udid><devices>${device}${device}</devices></udid>`)).toEqual([expected, expected]);
    expect(readUdidXml('<udid><devices/></udid>')).toEqual([]);
  });

  it.each(['', 'no xml', '<udid><devices></udid>', '{"di": 1}'])('is not %j', (text) => {
    expect(readUdidXml(text)).toBeUndefined();
  });

  it('resolves no entity, so that a forged file cannot grow in memory', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><udid><device><zxxsdycpbs>1</zxxsdycpbs><cpmctymc>&b;</cpmctymc></device></udid>`;
    expect(readUdidXml(bomb)?.[0]?.name ?? '&b;').toBe('&b;');
  });
});
