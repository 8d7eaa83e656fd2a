import { describe, expect, it } from '@jest/globals';
import { consigneesOf, emptyTally, heldBy, tallied } from '../../../domain/quality/consignees.ts';
import { equationOf } from '../../../domain/quality/recall-equation.ts';
import { chanceOf, wanderingUnits } from './random-goods.ts';

const cases = 1000;

describe('consignees of a lot', () => {
  it(`are those who hold units, as ${cases} random histories followed unit by unit show`, () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const { units, moves } = wanderingUnits(chanceOf(seed));
      const tally = tallied(emptyTally('A1'), moves);
      const truth: Record<string, number> = {};
      for (const { place } of units) {
        if (place.kind === 'partner' && place.partnerId !== 'ptn_supplier') {
          truth[place.partnerId] = (truth[place.partnerId] ?? 0) + 1;
        }
      }
      const found = Object.fromEntries(
        consigneesOf([tally]).map(({ partnerId, lots }) => [partnerId, lots.reduce((sum, lot) => sum + lot.units, 0)]),
      );
      expect([seed, found]).toEqual([seed, truth]);
    }
  });

  it('are the same whatever portions and order the moves come in', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const chance = chanceOf(seed);
      const { moves } = wanderingUnits(chance);
      const shuffled = moves.map((move) => ({ move, at: chance() })).sort((a, b) => a.at - b.at);
      const whole = tallied(emptyTally('A1'), moves);
      const parts = shuffled.reduce((tally, { move }) => tallied(tally, [move]), emptyTally('A1'));
      expect(consigneesOf([parts])).toEqual(consigneesOf([whole]));
      expect({ ...parts, partners: {} }).toEqual({ ...whole, partners: {} });
    }
  });

  it('of a serial range are those who hold one of its units', () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const { units, moves } = wanderingUnits(chanceOf(seed));
      const range = { from: 'S002', to: 'S006' };
      const tally = tallied(emptyTally('A1'), moves, [range]);
      for (const partnerId of Object.keys(tally.partners)) {
        const held = units.filter(
          ({ serial, place }) =>
            serial >= range.from && serial <= range.to && place.kind === 'partner' && place.partnerId === partnerId,
        );
        expect([seed, partnerId, heldBy(tally, partnerId)]).toEqual([seed, partnerId, held.length]);
      }
    }
  });
});

describe('the equation of a lot', () => {
  it(`adds up for ${cases} random histories, and a unit taken away in silence is seen`, () => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const { units, moves } = wanderingUnits(chanceOf(seed));
      const onHand = units.filter(({ place }) => place.kind === 'warehouse').length;
      const tally = tallied(emptyTally('A1'), moves);
      const notices = consigneesOf([tally]).map(({ partnerId, lots }) => ({
        partnerId,
        lots: lots.map(({ lot, units: issued }) => ({
          ...{ lot, issued, used: issued },
          ...{ onHand: 0, forwarded: 0, returned: 0 },
        })),
      }));
      const [answered] = equationOf([{ tally, onHand }], notices);
      expect([seed, answered?.unexplained, answered?.missing]).toEqual([seed, 0, []]);
      const [silent] = equationOf([{ tally, onHand }], []);
      const held = units.filter(({ place }) => place.kind === 'partner' && place.partnerId !== 'ptn_supplier').length;
      expect(silent?.missing.reduce((sum, one) => sum + one.units, 0)).toBe(held);
      const [stolen] = equationOf([{ tally, onHand: onHand - 1 }], notices);
      expect(stolen?.unexplained).toBe(1);
    }
  });
});
