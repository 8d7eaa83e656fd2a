import { describe, expect, it } from '@jest/globals';
import { changeItem, type ItemChange } from '../../../domain/catalogue/change-item.ts';
import { anItem } from '../../functions/stage.ts';

const change = (item: ReturnType<typeof anItem>, given: ItemChange) =>
  changeItem({ item, known: [] }, given, { actor: 'quality' });

describe('change-item', () => {
  it.each<[ItemChange, boolean]>([
    [{ name: '另名' }, true],
    [{ riskClass: 'II' }, true],
    [{ productionLicence: 'X' }, true],
    [{ storage: { highCelsius: 8 } }, false],
    [{ taxRateBp: 900 }, false],
    [{ productLine: 'other' }, false],
  ])('with %j asks for review again: %s', (given, needsReview) => {
    const decision = change(anItem(), given);
    expect(decision).toMatchObject({
      accepted: true,
      next: { item: { status: needsReview ? 'pending' : 'approved' } },
    });
  });

  it('may change everything until the first approval', () => {
    const item = anItem({ status: 'pending' });
    expect(change(item, { unit: '盒', serialManaged: true }).accepted).toBe(true);
    expect(change({ ...item, approvedAt: '2026-01-01T00:00:00.000Z' }, { unit: '盒' })).toMatchObject({
      reason: 'item-basis-fixed',
    });
  });

  it('never gives a known device identifier another pack size once approved, but takes a new one', () => {
    const [level] = anItem().levels;
    if (!level) throw new Error('the fixture has a level');
    expect(change(anItem(), { levels: [{ ...level, quantity: 2 }] })).toMatchObject({ reason: 'item-basis-fixed' });
    const box = { ...level, di: '06901234567809', quantity: 10 };
    expect(change(anItem(), { levels: [level, box] }).accepted).toBe(true);
  });

  it('counts a field that is said again as confirmed', () => {
    const item = anItem({ status: 'pending', unconfirmed: ['riskClass', 'implantable'] });
    expect(change(item, { riskClass: 'III' })).toMatchObject({ next: { item: { unconfirmed: ['implantable'] } } });
    expect(change(item, { model: item.model })).toMatchObject({ reason: 'nothing-changed' });
  });

  it('sees no change where only the order of names differs', () => {
    const item = anItem({ storage: { lowCelsius: 2, highCelsius: 8 } });
    expect(change(item, { storage: { highCelsius: 8, lowCelsius: 2 } })).toMatchObject({ reason: 'nothing-changed' });
  });
});
