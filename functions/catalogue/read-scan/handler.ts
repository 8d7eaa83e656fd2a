import { rejected } from '../../../domain/shared/decision.ts';
import { readScan } from '../../../domain/shared/gs1/scan.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readCodes, readItem } from '../../../table/catalogue.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, today, caller }) => {
  const scan = readScan(input.code, today);
  if (!scan.ok) return rejected(scan.reason, { ...scan.facts, position: scan.at });

  // A carton or pallet names what is inside it (02) and how many (37) instead of an item of its own.
  const di = scan.di ?? scan.contentDi;
  const read = Object.fromEntries(scan.elements.map(({ ai, value }) => [`(${ai})`, value]));
  if (di === undefined) return rejected('code-without-item', read);
  const pieces = scan.di === undefined ? (scan.contentCount ?? 1) : 1;

  const [[known], { partnerId }] = await Promise.all([
    readCodes(store, company, [{ system: 'gs1', code: di }], 'eventual'),
    caller,
  ]);
  const item = known && (await readItem(store, company, known.itemId, 'eventual'));
  if (!known || !item || (partnerId !== undefined && item.status !== 'approved')) {
    return rejected('code-unknown', { di, ...read });
  }
  const { id, code, name, specification, status, unit, lotManaged, serialManaged, expiryManaged } = item;
  return {
    answer: {
      item: { itemId: id, code, name, specification, status, unit, lotManaged, serialManaged, expiryManaged },
      di,
      levelUnit: item.levels.find((level) => level.di === di)?.unit,
      quantity: known.quantity * pieces,
      lot: scan.lot,
      serial: scan.serial,
      productionDate: scan.productionDate,
      expiryDate: scan.expiryDate,
      expiryTime: scan.expiryTime,
      sscc: scan.sscc,
      elements: [...scan.elements],
    },
    owner: 'nobody',
  };
});
