import { readDelivered } from '../../../domain/purchasing/delivered-goods.ts';
import { receiveDelivery } from '../../../domain/purchasing/receive-delivery.ts';
import { china } from '../../../domain/quality/jurisdiction.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { both } from '../../../domain/shared/said.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { arrivalWrites, readOnFile } from '../../../table/arrivals.ts';
import { readCodes, readItems } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { nextNumber } from '../../../table/numbers.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { progressWrite, readPurchaseOrder, receiptCodec, receiptPages } from '../../../table/purchasing.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, today }) => {
    const [purchase, supplierItem, { number, id }] = await Promise.all([
      readPurchaseOrder(store, company, input.purchaseOrderId, 'consistent'),
      store.get(keys.partner(company, input.supplierId), 'eventual'),
      nextNumber(store, company, 'GR', today),
    ]);
    if (!purchase) return rejected('not-found', { purchaseOrder: input.purchaseOrderId });
    if (!supplierItem) return rejected('not-found', { supplier: input.supplierId });
    const ordered = await readItems(
      store,
      company,
      purchase.lines.map(({ itemId }) => itemId),
      'eventual',
    );
    const items = ordered.filter((item) => item !== undefined);
    const levels = items.flatMap(({ id: itemId, levels: packed, udiShows }) =>
      packed.map(({ di, quantity }) => ({ di, quantity, itemId, udiShows })),
    );
    const showsOf = (itemId: string) => items.find((item) => item.id === itemId)?.udiShows;
    let packages = readDelivered(input, levels, today);
    if (!('accepted' in packages) && packages.unknown.length > 0) {
      // Codes that are no packaging level of an ordered item may be mapped to one, or to an item nobody ordered.
      const strange = packages.unknown.map(({ di }) => ({ system: 'gs1' as const, code: di }));
      const mapped = await readCodes(store, company, strange, 'eventual');
      const codes = mapped.flatMap((one) =>
        one ? [{ di: one.code, itemId: one.itemId, quantity: one.quantity, udiShows: showsOf(one.itemId) }] : [],
      );
      packages = readDelivered(input, [...levels, ...codes], today);
    }
    if ('accepted' in packages) return packages;
    if (packages.unknown.length > 0) {
      const errors = packages.unknown.map(({ di, pointer }) => ({
        pointer,
        reason: both(`${di} 尚未映射到品种`, `nobody has mapped ${di}`),
      }));
      return rejected('code-unknown', { codes: errors.length }, errors);
    }
    const { goods } = packages;
    const { name, addresses } = partnerCodec.fromItem(supplierItem);
    return {
      receiptId: id,
      number,
      ...purchase,
      items,
      goods,
      supplier: {
        id: input.supplierId,
        name,
        address: addresses[0]?.text,
        contactId: addresses[0]?.contactId,
      },
      onFile: await readOnFile(store, company, goods),
      udiPhases: china.udiPhases,
    };
  },
  warehouse: ({ order }) => order.warehouseId,
  decide: receiveDelivery,
  save: ({ receipt, lines, taken, steps }) => ({
    aggregate: receiptCodec.write(receipt),
    writes: [
      ...receiptPages(receipt, lines),
      progressWrite(receipt, steps),
      ...arrivalWrites(
        {
          company: receipt.company,
          warehouseId: receipt.warehouseId,
          documentType: 'receipt',
          documentId: receipt.id,
          documentNumber: receipt.number,
          step: 'receiving',
          from: { kind: 'partner', partnerId: receipt.supplier.id },
          supplierId: receipt.supplier.id,
          at: receipt.receivedAt,
          statusOf: () => 'inspection',
        },
        taken,
      ),
    ],
    root: `purchase-order#${receipt.purchaseOrderId}`,
    summary: { number: receipt.number, note: receipt.deliveryNote, lines: lines.length },
  }),
  answer: ({ receipt, lines, outsideCertificate }) => ({
    receiptId: receipt.id,
    number: receipt.number,
    status: receipt.status,
    lines: lines.map(({ line, itemId, lot, expiry, quantity, serials }) => ({
      ...{ line, itemId, lot, expiry, quantity },
      serialCount: serials.length,
      outsideCertificate: outsideCertificate.includes(line),
    })),
  }),
});
