import { readScaled, read, unread, type ReadCell } from './cells.ts';

/** Words that mean one unit, the one we write first. 个, 只 and 支 are different counts and stay apart. */
const synonyms: readonly (readonly string[])[] = [
  ['个', 'pcs', 'pc', 'piece', 'pieces', 'ea', 'each'],
  ['支', '枝'],
  ['盒', 'box', 'boxes', 'bx'],
  ['箱', 'ctn', 'carton', 'cartons', 'case', 'cases'],
  ['包', 'pk', 'pkg', 'pack', 'packs'],
  ['袋', 'bag', 'bags', 'pouch'],
  ['套', 'set', 'sets'],
  ['瓶', 'bottle', 'bottles', 'btl'],
  ['卷', 'roll', 'rolls'],
  ['双', 'pair', 'pairs'],
  ['副', '付'],
  ['片', 'sheet', 'sheets'],
  ['测试', 'test', 'tests'],
];

const canonical = new Map(synonyms.flatMap((words) => words.map((word) => [word, words[0] ?? word])));

/** A unit by any of its known words; another Chinese measure word stays as it is, anything else is no unit. */
export function readUnit(text: string): ReadCell<string> {
  const told = text
    .replaceAll(' ', '')
    .replace(/[.。]$/, '')
    .toLowerCase();
  const known = canonical.get(told);
  if (known) return read(known);
  return /^\p{Script=Han}{1,4}$/u.test(told) ? read(told) : unread('unit-unreadable');
}

/**
 * A whole number of base units, as `120`, `1,200.00` or `120支`. With a unit it must be the one the goods are counted in: a number of
 * boxes is never taken for a number of pieces.
 */
export function readQuantity(text: string, baseUnit?: string): ReadCell<number> {
  const parts = /^(.*?)\s*([^\d.,()\s+-]*)$/.exec(text);
  const unit = parts?.[2] ?? '';
  const value = readScaled(parts?.[1] ?? '', 4);
  if (!value.ok) return value;
  if (unit !== '') {
    const told = readUnit(unit);
    if (!told.ok) return unread('number-unreadable');
    if (baseUnit !== undefined && told.value !== baseUnit) return unread('unit-not-this');
  }
  return value.value % 10_000 === 0 ? read(value.value / 10_000) : unread('quantity-not-whole');
}

/** How many smaller packs one larger holds. */
export interface Packing {
  readonly quantity: number;
  readonly unit: string;
  readonly per: string;
}

/** Pack ratios as they are written: `10盒/箱`, `1箱=10盒`, several parted by comma or semicolon. */
export function readPacking(text: string): ReadCell<readonly Packing[]> {
  const packings: Packing[] = [];
  for (const part of text.split(/[,;、]+/).map((piece) => piece.replaceAll(' ', ''))) {
    if (part === '') continue;
    const ratio = /^(\d{1,6})([^\d/=]+)\/([^\d/=]+)$/.exec(part);
    const equation = /^1([^\d/=]+)=(\d{1,6})([^\d/=]+)$/.exec(part);
    const [count, inner, outer] = ratio
      ? [ratio[1], ratio[2], ratio[3]]
      : [equation?.[2], equation?.[3], equation?.[1]];
    const [unit, per] = [readUnit(inner ?? ''), readUnit(outer ?? '')];
    const quantity = Number(count);
    if (!unit.ok || !per.ok || !(quantity > 0) || unit.value === per.value) return unread('packing-unreadable');
    packings.push({ quantity, unit: unit.value, per: per.value });
  }
  return read(packings);
}

/** Base units in one pack of a unit, by the chain of ratios; undefined where they do not lead there. */
export function baseUnitsIn(pack: string, baseUnit: string, packings: readonly Packing[]): number | undefined {
  let quantity = 1;
  let at = pack;
  for (let step = 0; step <= packings.length; step += 1) {
    if (at === baseUnit) return quantity;
    const next = packings.find(({ per }) => per === at);
    if (!next) return undefined;
    quantity *= next.quantity;
    at = next.unit;
  }
  return undefined;
}
