import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AuthorisationLink } from '../../../domain/shared/authorisation.ts';
import { addDays } from '../../../domain/shared/calendar.ts';
import {
  buyingNo,
  sellingNo,
  type ItemFacts,
  type LicenceFacts,
  type OwnFacts,
} from '../../../domain/shared/qualification.ts';

const item: ItemFacts = {
  id: 'itm_1',
  code: 'STENT',
  status: 'approved',
  kind: 'device',
  riskClass: 'III',
  productLine: 'cardio',
  manufacturer: '注册人',
};
const licence: LicenceFacts = { number: 'L-1', riskClasses: ['III'], validFrom: '2026-01-01', validTo: '2026-12-31' };
const everything: LicenceFacts = { number: 'OWN', riskClasses: ['I', 'II', 'III'], validFrom: '2020-01-01' };
const own: OwnFacts = { licences: [everything], authorisations: [] };
const partner = { id: 'ptn_1', status: 'approved' as const, region: '310115', licences: [licence] };
const deal = { partner, own, warehouseId: 'wh_east' };
const link = (more: Partial<AuthorisationLink> = {}): AuthorisationLink => ({
  ...{ grantor: '注册人', grantee: '总代', document: 'SQ-1', productLines: ['cardio'] },
  ...{ validFrom: '2026-01-01', validTo: '2026-12-31' },
  ...more,
});
const chainOf = (...links: AuthorisationLink[]): OwnFacts => ({
  ...own,
  authorisations: [{ registrant: '注册人', links }],
});
const reason = (...asked: Parameters<typeof sellingNo>) => sellingNo(...asked)?.reason;
const selling = (more: Partial<typeof partner> = {}, what: ItemFacts = item, day = '2026-06-01') =>
  reason({ ...deal, partner: { ...partner, ...more } }, what, day);

describe('the partner’s side of the gate', () => {
  it('is open on both boundary days of the licence and closed on the days beside them', () => {
    const on = (day: string) => selling({}, item, day);
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on)).toEqual([
      'licence-lapsed',
      undefined,
      undefined,
      'licence-lapsed',
    ]);
  });

  it('asks for first-operation review of both sides before it looks at licences', () => {
    expect(selling({ status: 'pending' as never, licences: [] })).toBe('partner-not-approved');
    expect(selling({ status: 'suspended' as never })).toBe('partner-not-approved');
    expect(selling({}, { ...item, status: 'pending' })).toBe('item-not-approved');
    expect(selling({}, { ...item, status: 'banned' })).toBe('item-banned');
  });

  it('tells a missing licence from one that does not cover class, line or category', () => {
    expect(selling({ licences: [] })).toBe('licence-missing');
    expect(selling({ licences: [{ ...licence, riskClasses: ['II'] }] })).toBe('licence-scope');
    expect(selling({ licences: [{ ...licence, productLines: ['reagent'] }] })).toBe('licence-scope');
    const narrow = { licences: [{ ...licence, categories: ['13', '10'] }] };
    expect(selling(narrow, { ...item, categoryCode: '13' })).toBeUndefined();
    expect(selling(narrow, { ...item, categoryCode: '07' })).toBe('licence-scope');
    expect(selling(narrow, item)).toBe('licence-scope');
  });

  it('needs no licence for class I, non-devices and the exempt part of class II (O54 art. 4)', () => {
    const without = (what: Partial<ItemFacts>) =>
      reason(
        { partner: { ...partner, licences: [] }, own: { ...own, licences: [] }, warehouseId: 'w' },
        { ...item, ...what },
        '2026-06-01',
      );
    expect(without({ riskClass: 'I' })).toBeUndefined();
    expect(without({ kind: 'non-device' })).toBeUndefined();
    expect(without({ riskClass: 'II', filingExempt: true })).toBeUndefined();
    expect(without({ riskClass: 'II' })).toBe('licence-missing');
    expect(without({ riskClass: 'III', filingExempt: true })).toBe('licence-missing');
  });

  it('names the licence that lapsed last and its end, so that a clerk knows what to ask for', () => {
    const older = { ...licence, number: 'L-0', validTo: '2025-06-30' };
    const no = sellingNo({ ...deal, partner: { ...partner, licences: [licence, older] } }, item, '2027-03-01');
    expect(no?.facts).toMatchObject({ licence: 'L-1', validTo: '2026-12-31', day: '2027-03-01' });
  });

  it('stays open while a renewal waits, and closes the day after it was refused', () => {
    const waiting = { ...licence, renewal: { notice: 'SL', askedOn: '2026-08-01' } };
    expect(selling({ licences: [waiting] }, item, '2027-03-01')).toBeUndefined();
    const refused = {
      ...waiting,
      renewal: { ...waiting.renewal, decision: { outcome: 'refused' as const, day: '2027-01-20' } },
    };
    expect(selling({ licences: [refused] }, item, '2027-01-20')).toBeUndefined();
    expect(selling({ licences: [refused] }, item, '2027-01-21')).toBe('licence-lapsed');
  });
});

describe('our own side of the gate', () => {
  const with_ = (licences: readonly LicenceFacts[]) => ({ ...deal, own: { ...own, licences } });

  it('holds our own licence against class, line, category and day, when we sell and when we buy', () => {
    for (const ask of [reason, (...asked: Parameters<typeof buyingNo>) => buyingNo(...asked)?.reason] as const) {
      expect(ask(with_([]), item, '2026-06-01')).toBe('own-licence-missing');
      expect(ask(with_([{ ...everything, riskClasses: ['II'] }]), item, '2026-06-01')).toBe('own-licence-scope');
      expect(ask(with_([{ ...everything, validTo: '2026-05-31' }]), item, '2026-06-01')).toBe('own-licence-lapsed');
      expect(ask(with_([{ ...everything, validTo: '2026-06-01' }]), item, '2026-06-01')).toBeUndefined();
    }
  });

  it('blocks the warehouse whose address does not stand on a licence in force, and no other', () => {
    const east = { ...everything, warehouses: ['wh_east'] };
    const west = { ...everything, number: 'OWN-2', warehouses: ['wh_west'], validTo: '2026-05-31' };
    expect(reason(with_([east, west]), item, '2026-06-01')).toBeUndefined();
    expect(reason({ ...with_([east, west]), warehouseId: 'wh_west' }, item, '2026-05-31')).toBeUndefined();
    expect(reason({ ...with_([east, west]), warehouseId: 'wh_west' }, item, '2026-06-01')).toBe(
      'own-licence-warehouse',
    );
    expect(
      reason({ ...with_([east]), warehouseId: 'wh_west' }, { ...item, riskClass: 'I' }, '2026-06-01'),
    ).toBeUndefined();
  });
});

describe('the authorisation chain', () => {
  const chain = (...links: AuthorisationLink[]) => ({ ...deal, own: chainOf(...links) });
  const two = [link(), link({ grantor: '总代', grantee: '链通', document: 'SQ-2' })] as const;

  it('blocks what its lapsed link covers, names that link, and leaves other lines and makers alone', () => {
    const lapsed = chain(two[0], { ...two[1], validTo: '2026-05-31' });
    expect(sellingNo(lapsed, item, '2026-06-01')).toMatchObject({
      reason: 'authorisation-lapsed',
      facts: { document: 'SQ-2', grantor: '总代', grantee: '链通', validTo: '2026-05-31' },
    });
    expect(sellingNo(lapsed, item, '2026-05-31')).toBeUndefined();
    expect(sellingNo(lapsed, { ...item, productLine: 'ortho' }, '2026-06-01')).toBeUndefined();
    expect(sellingNo(lapsed, { ...item, manufacturer: '另一家' }, '2026-06-01')).toBeUndefined();
  });

  it('begins with the registrant of the certificate, not with who makes the device for him', () => {
    const lapsed = chain(two[0], { ...two[1], validTo: '2026-05-31' });
    const of = (manufacturer: string, ...registrants: string[]) => ({
      ...item,
      ...{ manufacturer, certificates: registrants.map((registrant) => ({ validFrom: '2020-01-01', registrant })) },
    });
    const asked = (what: ItemFacts) => sellingNo(lapsed, what, '2026-06-01')?.reason;
    expect(asked(of('受托厂', '注册人'))).toBe('authorisation-lapsed');
    expect(asked(of('注册人', '另一家'))).toBeUndefined();
    expect(asked(of('受托厂', '另一家', '注册人'))).toBe('authorisation-lapsed');
    // Rows of before name no registrant: the manufacturer stands in.
    expect(asked({ ...item, certificates: [{ validFrom: '2020-01-01' }] })).toBe('authorisation-lapsed');
  });

  it('reaches only regions that every link holds', () => {
    const shanghai = chain(two[0], { ...two[1], regions: ['310000'] });
    expect(sellingNo(shanghai, item, '2026-06-01')).toBeUndefined();
    const elsewhere = { ...shanghai, partner: { ...partner, region: '330100' } };
    expect(sellingNo(elsewhere, item, '2026-06-01')).toMatchObject({
      reason: 'authorisation-territory',
      facts: { document: 'SQ-2', region: '330100' },
    });
  });

  it('holds where one of several chains holds, and is never asked when goods are bought', () => {
    const both = {
      ...deal,
      own: {
        ...own,
        authorisations: [
          { registrant: '注册人', links: [link({ validTo: '2026-02-01' })] },
          { registrant: '注册人', links: [...two] },
        ],
      },
    };
    expect(sellingNo(both, item, '2026-06-01')).toBeUndefined();
    expect(buyingNo(chain(link({ validTo: '2026-02-01' })), item, '2026-06-01')).toBeUndefined();
  });
});

describe('the whole graph (ahead 17)', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2020-01-01', offset));
  const span = fc
    .tuple(day, fc.integer({ min: 0, max: 1500 }))
    .map(([validFrom, days]) => ({ validFrom, validTo: addDays(validFrom, days) }));
  const some = (...values: string[]) => fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined });
  const aLicence = fc.record({
    number: fc.constant('L'),
    riskClasses: fc.subarray(['I', 'II', 'III'] as const, { minLength: 1 }),
    term: span,
    productLines: some('cardio', 'ortho'),
    categories: some('13', '07'),
    warehouses: some('wh_east', 'wh_west'),
    waits: fc.option(fc.integer({ min: -200, max: 400 }), { nil: undefined }),
  });
  const aLink = fc.record({
    term: span,
    productLines: fc.subarray(['cardio', 'ortho'], { minLength: 1 }),
    regions: some('31', '330000', '320500'),
  });
  const anItem = fc.record({
    riskClass: fc.constantFrom('I' as const, 'II' as const, 'III' as const),
    productLine: fc.constantFrom('cardio', 'ortho'),
    categoryCode: fc.constantFrom('13', '07', undefined),
    manufacturer: fc.constantFrom('注册人', '另一家'),
  });

  it('agrees with asking every document day by day over ten years', () => {
    fc.assert(
      fc.property(
        fc.array(aLicence, { maxLength: 3 }),
        fc.array(aLicence, { maxLength: 3 }),
        fc.array(fc.array(aLink, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
        anItem,
        fc.constantFrom('wh_east', 'wh_west'),
        fc.constantFrom('310115', '330106', '320581', '440300'),
        day,
        (theirs, ours, chains, more, warehouseId, region, on) => {
          const facts = (
            { term, waits, warehouses, ...rest }: (typeof theirs)[number],
            isOwn: boolean,
          ): LicenceFacts => ({
            ...rest,
            ...term,
            ...(isOwn ? { warehouses } : {}),
            ...(waits === undefined
              ? {}
              : {
                  renewal: {
                    notice: 'SL',
                    askedOn: term.validFrom,
                    decision: { outcome: 'refused', day: addDays(term.validTo, waits) },
                  },
                }),
          });
          const links = (chain: (typeof chains)[number]) =>
            chain.map(({ term, ...rest }) => link({ ...rest, ...term }));
          const asked = {
            partner: { ...partner, region, licences: theirs.map((one) => facts(one, false)) },
            own: {
              licences: ours.map((one) => facts(one, true)),
              authorisations: chains.map((chain) => ({ registrant: '注册人', links: links(chain) })),
            },
            warehouseId,
          };
          const what: ItemFacts = { ...item, ...more };

          // The oracle: every document is asked for this one day, written out as a person would check a folder.
          const counts = (validFrom: string, last: string) => {
            for (let each = validFrom; each <= last; each = addDays(each, 1)) if (each === on) return true;
            return false;
          };
          const opens = ({ term, waits, ...one }: (typeof theirs)[number], isOwn: boolean) => {
            const refusedOn = waits === undefined ? '' : addDays(term.validTo, waits);
            if (!counts(term.validFrom, refusedOn > term.validTo ? refusedOn : term.validTo)) return false;
            if (!one.riskClasses.includes(what.riskClass)) return false;
            if (one.productLines && !one.productLines.includes(what.productLine)) return false;
            if (one.categories && !one.categories.includes(what.categoryCode ?? '')) return false;
            return !isOwn || !one.warehouses || one.warehouses.includes(warehouseId);
          };
          const holds = ({ term, productLines: _lines, regions }: (typeof chains)[number][number]) =>
            counts(term.validFrom, term.validTo) &&
            (regions === undefined ||
              regions.some(
                (wider) =>
                  ({ '31': '31', '330000': '33', '320500': '3205' })[wider] ===
                  region.slice(0, wider === '320500' ? 4 : 2),
              ));
          const speaking = chains.filter(
            (chain) =>
              what.manufacturer === '注册人' &&
              chain.every(({ productLines }) => productLines.includes(what.productLine)),
          );
          const licensed =
            what.riskClass === 'I' || (theirs.some((one) => opens(one, false)) && ours.some((one) => opens(one, true)));
          const authorised = speaking.length === 0 || speaking.some((chain) => chain.every(holds));
          expect(sellingNo(asked, what, on) === undefined).toBe(licensed && authorised);
          expect(buyingNo(asked, what, on) === undefined).toBe(licensed);
        },
      ),
      { numRuns: 1500 },
    );
  }, 120_000);
});

describe('where a chain is demanded (switch chain-demanded)', () => {
  const pilot: OwnFacts = {
    ...own,
    chainDemanded: [{ scope: 'partner', target: 'ptn_1', isOn: true, from: '2026-06-01' }],
  };
  const sold = (from: OwnFacts, what: ItemFacts = item, day = '2026-06-01') =>
    reason({ ...deal, own: from }, what, day);

  it('class III without a chain is refused for the pilot alone, from the day on', () => {
    expect(sold(pilot)).toBe('authorisation-missing');
    const made = { ...item, manufacturer: '受托厂', certificates: [{ validFrom: '2020-01-01', registrant: '注册人' }] };
    expect(sellingNo({ ...deal, own: pilot }, made, '2026-06-01')?.facts).toMatchObject({ registrant: '注册人' });
    expect(sold(pilot, item, '2026-05-31')).toBeUndefined();
    expect(reason({ ...deal, own: pilot, partner: { ...partner, id: 'ptn_2' } }, item, '2026-06-01')).toBeUndefined();
    expect(sold(own)).toBeUndefined();
  });

  it('a chain that holds opens it; other classes and buying are not asked', () => {
    const chained = { ...chainOf(link()), chainDemanded: pilot.chainDemanded };
    expect(sold(chained)).toBeUndefined();
    const classTwo = { ...item, riskClass: 'II' as const };
    const both = { ...partner, licences: [{ ...licence, riskClasses: ['II' as const, 'III' as const] }] };
    expect(reason({ ...deal, own: pilot, partner: both }, classTwo, '2026-06-01')).toBeUndefined();
    expect(buyingNo({ ...deal, own: pilot }, item, '2026-06-01')).toBeUndefined();
  });

  it('a kind of partner can be asked by its kind', () => {
    const hospitals: OwnFacts = {
      ...own,
      chainDemanded: [{ scope: 'partner-kind', target: 'hospital', isOn: true, from: '2026-01-01' }],
    };
    const asked = (kind: string) =>
      reason({ ...deal, own: hospitals, partner: { ...partner, kind } }, item, '2026-06-01');
    expect([asked('hospital'), asked('distributor')]).toEqual(['authorisation-missing', undefined]);
  });
});
