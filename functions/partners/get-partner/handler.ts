import type { Contact, Licence } from '../../../domain/partners/partner.ts';
import type { Day } from '../../../domain/shared/calendar.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import type { Role } from '../../../domain/shared/roles.ts';
import { isDeemedRenewed, isInForce } from '../../../domain/shared/validity.ts';
import type { Caller } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { readContacts, readPartnerFile } from '../../../table/partners.ts';
import { contract } from './contract.ts';

// Personal data go to those who call or deliver; what a partner owes to those who grant and collect. A partner's own
// people see both, those of a partner above see neither.
const seeContacts: readonly Role[] = ['sales', 'sales-manager', 'purchaser', 'shipper', 'quality', 'quality-manager'];
const seeCredit: readonly Role[] = ['sales', 'sales-manager', 'finance', 'finance-manager', 'auditor'];

function sees(caller: Caller, posts: readonly Role[], partnerId: string): boolean {
  return caller.partnerId ? caller.partnerId === partnerId : caller.roles.some((role) => posts.includes(role));
}

export const handler = httpQuery(contract, async ({ input, store, company, today, caller: asking }) => {
  const [file, caller] = await Promise.all([readPartnerFile(store, company, input.partnerId, 'consistent'), asking]);
  if (!file) return rejected('not-found', { partner: input.partnerId });
  const { partner, licences, authorisations, credit } = file;
  const contactIds = sees(caller, seeContacts, partner.id)
    ? [
        ...partner.addresses.flatMap(({ contactId }) => contactId ?? []),
        ...licences.flatMap(({ legalRepresentativeId = [], responsiblePersonId = [] }) =>
          [legalRepresentativeId, responsiblePersonId].flat(),
        ),
      ]
    : [];
  const contacts = new Map((await readContacts(store, company, contactIds)).map((contact) => [contact.id, contact]));
  const own = sees(caller, seeCredit, partner.id);
  return {
    owner: { partnerId: partner.id, ancestors: partner.ancestors },
    version: partner.remembered?.version,
    answer: {
      partnerId: partner.id,
      code: partner.code,
      name: partner.name,
      kind: partner.kind,
      tier: partner.tier,
      region: partner.region,
      parentId: partner.parentId,
      status: partner.status,
      warehouseId: partner.warehouseId,
      minimumShelfLifeDays: partner.minimumShelfLifeDays,
      oneLotPerLine: partner.oneLotPerLine,
      bannedLots: [...partner.bannedLots],
      shortage: partner.shortage,
      approvesByPolicy: partner.approvesByPolicy,
      ...(caller.partnerId
        ? {}
        : { raisedBy: partner.raisedBy, approvedBy: partner.approvedBy, approvedAt: partner.approvedAt }),
      ...(own && partner.billing ? { billing: { ...partner.billing } } : {}),
      addresses: partner.addresses.map(({ id, region, text, contactId }) => ({
        id,
        region,
        text,
        contact: contactOf(contacts.get(contactId ?? '')),
      })),
      licences: licences.map((licence) => ({
        ...licenceView(licence, today),
        legalRepresentative: contactOf(contacts.get(licence.legalRepresentativeId ?? '')),
        responsiblePerson: contactOf(contacts.get(licence.responsiblePersonId ?? '')),
      })),
      authorisations: authorisations.map((authorisation) => ({
        authorisationId: authorisation.id,
        productLines: [...authorisation.productLines],
        regions: [...authorisation.regions],
        validFrom: authorisation.validFrom,
        validTo: authorisation.validTo,
        inForce: isInForce(authorisation, today),
      })),
      ...(own
        ? {
            credit: {
              limit: moneyText(credit.limit),
              used: moneyText(credit.used),
              left: moneyText(credit.limit - credit.used),
              days: partner.creditDays,
            },
          }
        : {}),
    },
  };
});

function licenceView(licence: Licence, today: Day) {
  const { id, kind, number, mode, issuedBy, issuedOn, validFrom, validTo, ended, renewal } = licence;
  return {
    licenceId: id,
    ...{ kind, number, mode, issuedBy, issuedOn, validFrom, validTo, ended },
    riskClasses: [...licence.riskClasses],
    productLines: licence.productLines && [...licence.productLines],
    categories: licence.categories && [...licence.categories],
    warehouses: licence.warehouses && [...licence.warehouses],
    premises: licence.premises && [...licence.premises],
    inForce: isInForce(licence, today),
    renewal: renewal && {
      ...{ notice: renewal.notice, askedOn: renewal.askedOn },
      ...{ outcome: renewal.decision?.outcome, decidedOn: renewal.decision?.day },
      isDeemed: isDeemedRenewed(licence, today),
    },
  };
}

function contactOf(contact: Contact | undefined) {
  if (!contact) return undefined;
  const { id, name, phone, erasedAt } = contact;
  return { contactId: id, name, phone, erasedAt };
}
