import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  authorisedPersonNo,
  letterNo,
  personNo,
  type AuthorisedAct,
  type LetterFacts,
  type PersonFacts,
  type Side,
} from '../../../domain/shared/authorised-person.ts';
import { addDays } from '../../../domain/shared/calendar.ts';

const letter = (more: Partial<LetterFacts> = {}): LetterFacts => ({
  number: 'SQ-1',
  productLines: ['cardio'],
  regions: ['310000'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  approvedBy: 'quality-manager',
  ...more,
});
const person = (letters: readonly LetterFacts[], more: Partial<PersonFacts> = {}): PersonFacts => ({
  id: 'per_1',
  kind: 'salesperson',
  letters,
  ...more,
});
const act = (more: Partial<AuthorisedAct> = {}): AuthorisedAct => ({
  ...{ itemId: 'itm_1', itemCode: 'STENT', productLine: 'cardio', region: '310115', day: '2026-06-01' },
  ...more,
});
const ours: Side = { for: 'company' };
const no = (who: PersonFacts | undefined, what: AuthorisedAct = act(), side: Side = ours) =>
  authorisedPersonNo('per_1', who, side, what);

describe('who may act for us, and who for a supplier', () => {
  it('knows nobody who is not on file', () => {
    expect(no(undefined)).toMatchObject({ reason: 'person-not-found', facts: { person: 'per_1' } });
  });

  it('takes our people, an agent’s delegate and a follower for us, a supplier’s salesperson only for that supplier', () => {
    const theirs = person([letter()], { kind: 'supplier-salesperson', partnerId: 'ptn_1' });
    expect(no(theirs)?.reason).toBe('person-not-found');
    expect(no(theirs, act(), { for: 'supplier', supplierId: 'ptn_1' })).toBeUndefined();
    expect(no(theirs, act(), { for: 'supplier', supplierId: 'ptn_2' })?.reason).toBe('person-not-found');
    for (const kind of ['salesperson', 'staff', 'agent-delegate', 'theatre-follower']) {
      expect(no(person([letter()], { kind }))).toBeUndefined();
      expect(no(person([letter()], { kind }), act(), { for: 'supplier', supplierId: 'ptn_1' })?.reason).toBe(
        'person-not-found',
      );
    }
  });

  it('takes somebody on the last day at work and no longer', () => {
    const leaving = person([letter()], { leftOn: '2026-06-01' });
    expect(no(leaving)).toBeUndefined();
    expect(no(leaving, act({ day: '2026-06-02' }))).toMatchObject({
      reason: 'person-left',
      facts: { leftOn: '2026-06-01' },
    });
  });

  it('asks for a letter that somebody approved', () => {
    const waiting = letter({ approvedBy: undefined });
    expect(no(person([]))?.reason).toBe('person-letter-missing');
    expect(no(person([waiting]))?.reason).toBe('person-letter-missing');
    // A waiting letter lends neither goods nor days to an approved one.
    expect(no(person([waiting, letter({ productLines: ['reagent'] })]))?.reason).toBe('person-letter-scope');
    expect(no(person([waiting, letter({ validTo: '2026-05-31' })]))?.reason).toBe('person-letter-lapsed');
  });
});

describe('what a letter covers', () => {
  it('covers its product lines and the items it names, each by itself', () => {
    expect(no(person([letter({ productLines: undefined, itemIds: ['itm_1'] })]))).toBeUndefined();
    expect(no(person([letter({ productLines: undefined, itemIds: ['itm_2'] })]))?.reason).toBe('person-letter-scope');
    expect(no(person([letter({ itemIds: ['itm_2'] })]))).toBeUndefined();
    expect(no(person([letter()]), act({ productLine: 'reagent' }))?.reason).toBe('person-letter-scope');
  });

  it.each([
    ['310000', '310115', true],
    ['310115', '310115', true],
    ['310115', '310116', false],
    ['310115', '310000', false],
    ['320000', '310115', false],
    ['440100', '440112', true],
    ['440100', '440300', false],
    ['100000', '650100', true],
  ])('a letter for %s and a sale into %s: %s', (region, into, covers) => {
    expect(no(person([letter({ regions: [region] })]), act({ region: into })) === undefined).toBe(covers);
  });

  it('does not put the goods of one letter together with the region of another', () => {
    const letters = [letter({ regions: ['320000'] }), letter({ number: 'SQ-2', productLines: ['reagent'] })];
    expect(no(person(letters))).toMatchObject({
      reason: 'person-letter-scope',
      facts: { item: 'STENT', productLine: 'cardio', region: '310115', letter: 'SQ-1, SQ-2' },
    });
  });

  it('is open on both boundary days and closed on the days beside them, and names the letter that lapsed last', () => {
    const letters = [letter({ number: 'SQ-0', validFrom: '2020-01-01', validTo: '2020-12-31' }), letter()];
    expect(no(person(letters), act({ day: '2026-01-01' }))).toBeUndefined();
    expect(no(person(letters), act({ day: '2026-12-31' }))).toBeUndefined();
    expect(no(person(letters), act({ day: '2025-12-31' }))?.reason).toBe('person-letter-lapsed');
    expect(no(person(letters), act({ day: '2027-01-01' }))).toMatchObject({
      reason: 'person-letter-lapsed',
      facts: { letter: 'SQ-1', validFrom: '2026-01-01', validTo: '2026-12-31' },
    });
  });

  it('agrees with a naive day-by-day oracle over ten years of letters, lines and regions', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((offset) => addDays('2020-01-01', offset));
    const lines = ['cardio', 'reagent', 'bed'];
    const places = ['310000', '310115', '440100', '440112', '100000'];
    const letters = fc.array(
      fc.record({
        number: fc.constantFrom('A', 'B', 'C'),
        productLines: fc.option(fc.subarray(lines, { minLength: 1 }), { nil: undefined }),
        itemIds: fc.option(fc.constant<readonly string[]>(['itm_1']), { nil: undefined }),
        regions: fc.subarray(places, { minLength: 1 }),
        term: fc.tuple(day, fc.integer({ min: 0, max: 700 })),
        approvedBy: fc.option(fc.constant('quality-manager'), { nil: undefined }),
      }),
      { maxLength: 5 },
    );
    const dayOrBoundary = (from: readonly string[]) => fc.oneof(day, from.length > 0 ? fc.constantFrom(...from) : day);
    const cases = letters.chain((told) => {
      const known = told.map(({ term: [from, days], ...more }) => ({
        ...more,
        validFrom: from,
        validTo: addDays(from, days),
      }));
      const edges = known.flatMap(({ validFrom, validTo }) => [
        ...[validFrom, addDays(validFrom, -1), validTo, addDays(validTo, 1)],
      ]);
      return fc.tuple(
        fc.constant(known),
        dayOrBoundary(edges),
        fc.constantFrom(...lines),
        fc.constantFrom('310115', '310000', '440112', '650100'),
        fc.constantFrom('itm_1', 'itm_2'),
      );
    });
    // Written out by hand: the regions each code of a letter holds among those sold into.
    const holds: Readonly<Record<string, readonly string[]>> = {
      '310000': ['310115', '310000'],
      '310115': ['310115'],
      '440100': ['440112'],
      '440112': ['440112'],
      '100000': ['310115', '310000', '440112', '650100'],
    };
    fc.assert(
      fc.property(cases, ([known, on, productLine, region, itemId]) => {
        const covered = known.some(({ productLines, itemIds, regions, validFrom, validTo, approvedBy }) => {
          if (!approvedBy) return false;
          if (!(productLines ?? []).includes(productLine) && !(itemIds ?? []).includes(itemId)) return false;
          if (!regions.some((each) => holds[each]?.includes(region))) return false;
          for (let each = validFrom; each <= validTo; each = addDays(each, 1)) if (each === on) return true;
          return false;
        });
        const said = no(person(known), act({ day: on, productLine, region, itemId }));
        expect(said === undefined).toBe(covered);
      }),
      { numRuns: 2000 },
    );
  });

  it('asks the person before the letters, and both say the same as together', () => {
    const left = person([letter({ validTo: '2026-01-31' })], { leftOn: '2026-02-01' });
    expect(personNo('per_1', left, ours, '2026-06-01')?.reason).toBe('person-left');
    expect(letterNo(left, act())?.reason).toBe('person-letter-lapsed');
    expect(no(left)?.reason).toBe('person-left');
  });
});
