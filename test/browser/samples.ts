import { contract as importItems } from '../../functions/catalogue/import-items/contract.ts';
import { as, read } from '../flows/people.ts';

/** Ids of documents that exist on the run's cloud, by the names that addresses of screens use. */
export type Samples = Readonly<Record<string, string>>;

interface Page {
  readonly items: readonly Record<string, string>[];
}

const first = async (username: string, path: string, query?: Record<string, string | number>) =>
  ((await read(username, path, query)) as Page).items[0];

/** One document of each kind, as the seed and the story of the working day have left them. */
export async function findSamples(): Promise<Samples> {
  const { partnerId } = (await read('sales', '/partners/codes/D-01')) as { partnerId: string };
  const { item } = (await read('quality', '/catalogue/codes/internal/CATHETER-01')) as { item: { itemId: string } };
  const { itemId } = item;
  const { positions } = (await read('quality', `/inventory/items/${itemId}/stock`)) as {
    positions: readonly { lot: string; warehouseId: string }[];
  };
  const stent = (await read('quality', '/catalogue/codes/internal/STENT-13')) as { item: { itemId: string } };
  const [order, shipment, recall, notice, invoice, statement, payment, report, supplier] = await Promise.all([
    first('sales', '/orders', { partnerId, limit: 100 }),
    first('sales', `/logistics/partners/${partnerId}/shipments`),
    first('quality', '/quality/recalls'),
    first('dealer', `/quality/partners/${partnerId}/recall-notices`),
    first('finance', `/finance/partners/${partnerId}/invoices`),
    first('finance', `/finance/partners/${partnerId}/statements`),
    first('finance', '/finance/payments', { partnerId }),
    first('finance', '/finance/reports', { name: 'sales' }),
    read('purchaser', '/partners/codes/S-01') as Promise<{ partnerId: string }>,
  ]);
  // Where the story had no list of real records to import, a list of one makes a job.
  const job =
    (await first('quality', '/admin/jobs')) ??
    (await as('quality').must('/catalogue/item-imports', importItems.example));
  const list = await first('quality', '/admin/imports');
  const certificate = await first('quality', '/catalogue/certificates');
  const delivery = await first('quality', '/catalogue/udid-deliveries');
  const salesperson = await first('quality', '/people', { kind: 'salesperson' });
  const training = await first('quality', '/people/trainings', { status: 'done' });
  const hospital = (await read('sales', '/partners/codes/H-01')) as { partnerId: string };
  const pack = await first('sales', '/quality/packs', { partnerId: hospital.partnerId });
  const purchase = await first('purchaser', '/purchasing/orders', { supplierId: supplier.partnerId });
  const lots = [...new Set(positions.map(({ lot }) => lot))];
  const receipt = await receiptOf(itemId, lots);
  return {
    partnerId,
    itemId,
    lot: positions[0]?.lot ?? '',
    warehouseId: positions[0]?.warehouseId ?? 'wh_east',
    serialItemId: stent.item.itemId,
    orderId: order?.['orderId'] ?? '',
    shipmentId: shipment?.['shipmentId'] ?? '',
    recallId: recall?.['recallId'] ?? '',
    noticeId: notice?.['recallId'] ?? recall?.['recallId'] ?? '',
    invoiceId: invoice?.['invoiceId'] ?? '',
    statementId: statement?.['statementId'] ?? '',
    paymentId: payment?.['paymentId'] ?? '',
    reportId: report?.['reportId'] ?? '',
    purchaseOrderId: purchase?.['purchaseOrderId'] ?? '',
    receiptId: receipt ?? '',
    jobId: String(job['jobId']),
    importId: list?.['importId'] ?? '',
    certificateId: certificate?.['certificateId'] ?? '',
    deliveryId: delivery?.['deliveryId'] ?? '',
    personId: salesperson?.['personId'] ?? '',
    trainingId: training?.['trainingId'] ?? '',
    packId: pack?.['packId'] ?? '',
    guide: 'warehouse',
  };
}

/** The receipt that a lot came in by, as its trace tells; lots of the opening stock have none. */
async function receiptOf(itemId: string, lots: readonly string[]): Promise<string | undefined> {
  for (const lot of lots) {
    const { moves } = (await read('quality', '/inventory/lot-trace', { itemId, lot })) as {
      moves: readonly { documentType: string; documentId: string }[];
    };
    const found = moves.find(({ documentType }) => documentType === 'receipt');
    if (found) return found.documentId;
  }
  return undefined;
}
