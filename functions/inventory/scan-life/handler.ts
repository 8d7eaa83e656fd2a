import { rejected } from '../../../domain/shared/decision.ts';
import { readScan } from '../../../domain/shared/gs1/scan.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { lotTraceAnswer, serialLifeAnswer } from '../../../runtime/shapes/inventory.ts';
import { readCodes, readItems } from '../../../table/catalogue.ts';
import { readLot, readLotTrace, readSerialLife } from '../../../table/inventory.ts';
import { contract } from './contract.ts';

/** Moves of a lot shown with a scan; the rest by the trace of the lot. */
const movesShown = 200;

export const handler = httpQuery(contract, async ({ input, store, company, today }) => {
  const scan = readScan(input.code, today);
  if (!scan.ok) return rejected('code-unreadable', { ...scan.facts, why: scan.reason, position: scan.at });
  const di = scan.di ?? scan.contentDi;
  if (di === undefined) return rejected('code-unreadable', { why: 'the code names no item' });
  const [known] = await readCodes(store, company, [{ system: 'gs1', code: di }], 'eventual');
  const itemId = known?.itemId;
  const { lot, serial } = scan;
  if (itemId === undefined) return rejected('code-unknown', { di });
  const [[item], life, lotFound] = await Promise.all([
    readItems(store, company, [itemId], 'eventual'),
    serial ? readSerialLife(store, company, itemId, serial) : undefined,
    lot ? readLotTrace(store, company, itemId, lot, { limit: movesShown }) : undefined,
  ]);
  if (!item) return rejected('code-unknown', { di });
  const { code, name, specification, manufacturer } = item;
  const certificates = [...new Set(item.certificates.map(({ number }) => number))];
  const isLotKnown = lotFound && (lotFound.lot ?? lotFound.moves[0]);
  return {
    answer: {
      item: { itemId, code, name, specification, manufacturer, certificates },
      ...{ di, lot, serial },
      ...(life
        ? {
            unit: serialLifeAnswer(
              life,
              lotFound?.lot ?? (await readLot(store, company, itemId, life.unit.lot, 'eventual')),
            ),
          }
        : lot && isLotKnown
          ? { trace: lotTraceAnswer(itemId, lot, lotFound) }
          : {}),
    },
  };
});
