import type { Authorisation, Credit, Licence, Partner } from '../domain/partners/partner.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';

export const partnerCodec = aggregateCodec<Partner>({
  kind: 'partner',
  schema: 1,
  key: (partner) => keys.partner(partner.company, partner.id),
  indexes: (partner) => ({
    gs1: partner.parentId ? { pk: keys.partnersBelow(partner.company, partner.parentId), sk: partner.code } : undefined,
    gs2: { pk: keys.partnersOfKind(partner.company, partner.kind), sk: partner.code },
  }),
});

export const licenceCodec = aggregateCodec<Licence>({
  kind: 'licence',
  schema: 1,
  key: (licence) => keys.licence(licence.company, licence.partnerId, licence.id),
  indexes: (licence) => ({
    gs1: {
      pk: keys.licencesLapsing(licence.company, licence.validTo.slice(0, 7)),
      sk: `${licence.validTo}#${licence.id}`,
    },
  }),
});

export const authorisationCodec = aggregateCodec<Authorisation>({
  kind: 'authorisation',
  schema: 1,
  key: (authorisation) => keys.authorisation(authorisation.company, authorisation.partnerId, authorisation.id),
});

/** A partner with all that decides what it may do. */
export interface PartnerFile {
  readonly partner: Partner;
  readonly licences: readonly Licence[];
  readonly authorisations: readonly Authorisation[];
  readonly credit: Credit;
}

/** The whole partner partition in one Query. */
export async function readPartnerFile(
  store: Store,
  company: string,
  partnerId: string,
  reading: Reading,
): Promise<PartnerFile | undefined> {
  const { pk } = keys.partner(company, partnerId);
  const items = await store.queryAll({ pk, reading });
  const partnerItem = items.find((item) => item.sk === 'PARTNER');
  if (!partnerItem) return undefined;
  const partner = partnerCodec.fromItem(partnerItem);
  const creditItem = items.find((item) => item.sk === 'CREDIT');
  return {
    partner,
    licences: items.filter((item) => item['kind'] === 'licence').map(licenceCodec.fromItem),
    authorisations: items.filter((item) => item['kind'] === 'authorisation').map(authorisationCodec.fromItem),
    credit: { company, partnerId, limit: partner.creditLimit, used: Number(creditItem?.['used'] ?? 0) },
  };
}
