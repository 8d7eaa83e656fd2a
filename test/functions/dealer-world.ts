import { handler as addColleague } from '../../functions/admin/add-colleague/handler.ts';
import { handler as buildStatement } from '../../functions/finance/build-statement/handler.ts';
import { handler as saveTemplate } from '../../functions/orders/save-order-template/handler.ts';
import { licenceCodec, partnerCodec, partnerCodeWrite } from '../../table/partners.ts';
import { aPayment, anInvoice } from './finance/books.ts';
import { putItem, shipped } from './logistics/a-shipment.ts';
import { putOrder } from './logistics/an-order.ts';
import { received, sold, triggered } from './quality/a-case.ts';
import { aLicence, aPartner, aPrice, furnish, openStage, userWrite, type Stage } from './stage.ts';

/** Where a contract's input names a document: the one of the dealer, by the name of the field. */
export type DealerDocuments = Readonly<Record<string, string>>;

export interface DealerWorld {
  readonly stage: Stage;
  readonly documents: DealerDocuments;
  /** Texts by which anything of the dealer's is known when it turns up in an answer. */
  readonly marks: readonly string[];
}

/**
 * A dealer with one of each document a partner can meet: order, shipment, invoice, payment, statement, recall notice.
 * Beside it stands a stranger: a partner as good as the dealer, whose people hold every post a partner's people can.
 */
export async function openDealerWorld(): Promise<DealerWorld> {
  const stage = await openStage();
  await furnish(stage);
  const address = { id: 'adr_1', region: '440100', text: '广州市路人路 9 号' };
  await stage.put(
    partnerCodec.write(aPartner({ id: 'ptn_stranger', code: 'D-999', name: '路人商贸', addresses: [address] })),
    licenceCodec.write(aLicence({ id: 'lic_stranger', partnerId: 'ptn_stranger' })),
  );
  await stage.write(userWrite('switched-off', ['administrator', 'quality-manager'], { active: false }));

  await stage.put(aPrice('itm_walk', 1_000_000));
  await stage.write(partnerCodeWrite(aPartner()));
  await putItem(stage, 'itm_walk', [['W1', '2028-12-31', 100]]);
  const shipmentId = await shipped(stage, 'ord_shipped', [['itm_walk', 10]]);
  await putOrder(stage, 'ord_open', [['itm_walk', 3]], { status: 'placed' });

  const lines = [{ itemId: 'itm_walk', quantity: 3 }];
  const kept = await stage.call(saveTemplate, {
    as: 'dealer-buyer',
    key: 'walk-template',
    body: { partnerId: 'ptn_dealer', name: 'Walk', lines },
  });
  if (kept.status !== 200) throw new Error(`no template: ${JSON.stringify(kept.body)}`);

  stage.clock.now = '2026-10-20T04:00:00.000Z';
  const invoice = await anInvoice(stage, 'walk', '300.00');
  const payment = await aPayment(stage, 'walk-payment', '120.00', { day: '2026-10-20' });
  stage.clock.now = '2026-11-22T04:00:00.000Z';
  const built = await stage.call(buildStatement, {
    as: 'finance',
    key: 'walk-statement',
    body: { partnerId: 'ptn_dealer', from: '2026-10-01', to: '2026-10-31' },
  });
  if (built.status !== 201) throw new Error(`no statement: ${JSON.stringify(built.body)}`);

  await received(stage, 'R1', 20);
  await sold(stage, 'ptn_dealer', 'R1', 5);
  const recallId = await triggered(stage, { lots: ['R1'] });

  const colleague = await stage.call(addColleague, {
    as: 'dealer-buyer',
    key: 'walk-colleague',
    parameters: { partnerId: 'ptn_dealer' },
    body: { subject: 'stub:walk-colleague', roles: ['partner-buyer'], person: { name: '同事' } },
  });
  if (colleague.status !== 201) throw new Error(`no colleague: ${JSON.stringify(colleague.body)}`);

  const documents = {
    userId: colleague.body.userId as string,
    partnerId: 'ptn_dealer',
    itemId: 'itm_walk',
    orderId: 'ord_open',
    templateId: kept.body.templateId as string,
    shipmentId,
    invoiceId: invoice.id,
    paymentId: payment.paymentId,
    statementId: built.body.statementId as string,
    recallId,
    code: 'D-001',
  };
  // Items are everybody's and a recall is public; the short code stands in the dictionary's examples too.
  const { itemId: _item, recallId: _recall, code: _code, ...own } = documents;
  const marks = [...Object.values(own), 'ord_shipped', 'SO-ord_', '测试经销商', '91310000MA1FL00000', '上海市测试路'];
  return { stage, documents, marks };
}
