import { expect, test } from '@jest/globals';
import { certificateRules } from '../../../../domain/catalogue/imported-certificate.ts';
import { itemRules } from '../../../../domain/catalogue/imported-item.ts';
import { receivableRules } from '../../../../domain/finance/imported-receivable.ts';
import { saleRules } from '../../../../domain/insight/imported-sale.ts';
import { stockRules } from '../../../../domain/inventory/imported-stock.ts';
import { openOrderRules } from '../../../../domain/orders/imported-order.ts';
import { licenceRules } from '../../../../domain/partners/imported-licence.ts';
import { partnerRules } from '../../../../domain/partners/imported-partner.ts';
import { personRules } from '../../../../domain/people/imported-person.ts';
import { priceRules } from '../../../../domain/pricing/imported-price.ts';
import { importKinds, kindsOfDocuments } from '../../../../domain/shared/import/kinds.ts';

const rules = {
  'open-orders': openOrderRules,
  'open-receivables': receivableRules,
  'opening-stock': stockRules,
  'sales-history': saleRules,
  licences: licenceRules,
  partners: partnerRules,
  items: itemRules,
  certificates: certificateRules,
  prices: priceRules,
  people: personRules,
};

test('a list whose documents are counted is one whose documents are asked for, and the other way round', () => {
  expect(Object.keys(rules).sort()).toEqual([...importKinds].sort());
  const counted = importKinds.filter((kind) => (rules[kind] as { countsDocuments?: boolean }).countsDocuments);
  expect(counted).toEqual(kindsOfDocuments);
});
