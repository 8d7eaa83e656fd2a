import type { Item } from '../../../domain/catalogue/item.ts';
import type { Receipt, ReceiptLine } from '../../../domain/purchasing/receipt.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { isMadeUnderCertificate } from '../../../domain/shared/production-date.ts';
import { retainUntil } from '../../../domain/shared/retention.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readItems } from '../../../table/catalogue.ts';
import { readReceipt } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const found = await readReceipt(store, company, input.receiptId, 'consistent');
  if (!found) return rejected('not-found', { receipt: input.receiptId });
  const { receipt, lines, results } = found;
  const itemIds = [...new Set(lines.map(({ itemId }) => itemId))];
  const items = await readItems(store, company, itemIds, 'eventual');
  const { id, company: _company, remembered, lineCount: _lineCount, ...record } = receipt;
  return {
    answer: {
      receiptId: id,
      ...record,
      lines: lines.map(({ orderLine: _orderLine, ...line }) => ({
        ...line,
        ...judgedBy(items[itemIds.indexOf(line.itemId)], receipt, line),
        ...results.find((result) => result.line === line.line),
      })),
    },
    version: remembered?.version,
  };
});

/** What the item's file says of a line: whether a certificate covers it, and how long its record is kept. */
function judgedBy(
  item: Item | undefined,
  { status, orderedOn, acceptedOn }: Receipt,
  { expiry, productionDate }: Pick<ReceiptLine, 'expiry' | 'productionDate'>,
) {
  // An item that is not there any more may have been an implant: its record stays.
  const implantable = item?.implantable ?? true;
  const until = retainUntil({ kind: 'goods', implantable, expiry, recordedOn: acceptedOn ?? orderedOn });
  return {
    ...(status === 'received' && item
      ? { outsideCertificate: !isMadeUnderCertificate(item.certificates, productionDate) }
      : {}),
    ...(until === undefined ? {} : { keepUntil: until }),
  };
}
