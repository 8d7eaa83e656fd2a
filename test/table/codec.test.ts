import { describe, expect, it } from '@jest/globals';
import { itemCodec } from '../../table/catalogue.ts';
import { partnerCodec } from '../../table/partners.ts';
import { anItem, aPartner } from '../functions/stage.ts';

describe('a codec', () => {
  it('gives back what was stored, also a kind of the thing’s own', () => {
    for (const [codec, state] of [
      [itemCodec, anItem({ kind: 'non-device' })],
      [partnerCodec, aPartner({ kind: 'hospital' })],
    ] as const) {
      const write = (codec as typeof itemCodec).write(state as ReturnType<typeof anItem>);
      const { remembered, ...read } = (codec as typeof itemCodec).fromItem({ ...write.item, version: 1, trail: '' });
      expect(read).toEqual(state);
      expect(remembered?.version).toBe(1);
    }
  });

  it('tells no change where nothing changed', () => {
    const { item } = itemCodec.write(anItem());
    const read = itemCodec.fromItem({ ...item, version: 1, trail: '' });
    const again = itemCodec.write(read);
    expect(again.item).toEqual(item);
    for (const [name, value] of Object.entries(again.remembered?.before ?? {})) expect(item[name]).toEqual(value);
  });

  it('refuses an item of another kind or of a later schema', () => {
    const { item } = itemCodec.write(anItem());
    expect(() => partnerCodec.fromItem(item)).toThrow('is no partner');
    expect(() => itemCodec.fromItem({ ...item, schema: 99 })).toThrow('newer');
  });
});
