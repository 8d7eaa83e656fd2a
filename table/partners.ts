import type { AuthorisationChain } from '../domain/partners/authorisation-chain.ts';
import { reachOf } from '../domain/partners/authorisation-chain.ts';
import type { ContactErasure } from '../domain/partners/erase-contact.ts';
import type { PartnerAlias } from '../domain/partners/keep-partner-code.ts';
import {
  ownPartnerId,
  type Authorisation,
  type Contact,
  type Credit,
  type Licence,
  type Partner,
} from '../domain/partners/partner.ts';
import type { RecordedLicence, RecordLicenceState } from '../domain/partners/record-licence.ts';
import type { OwnFacts } from '../domain/shared/qualification.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import { readSwitch } from './switches.ts';
import type { Write } from './write.ts';

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
    gs1: licence.ended
      ? undefined
      : {
          pk: keys.licencesLapsing(licence.company, licence.validTo.slice(0, 7)),
          sk: `${licence.validTo}#${licence.id}`,
        },
    gs2:
      licence.ended || licence.kind !== 'business-licence'
        ? undefined
        : { pk: keys.creditCode(licence.company, licence.number), sk: `${licence.partnerId}#${licence.id}` },
  }),
});

export const authorisationCodec = aggregateCodec<Authorisation>({
  kind: 'authorisation',
  schema: 1,
  key: (authorisation) => keys.authorisation(authorisation.company, authorisation.partnerId, authorisation.id),
});

/** Chains stand in our own file, so that a sale reads licences and chains in one Query; the index has the first to lapse first. */
export const authorisationChainCodec = aggregateCodec<AuthorisationChain>({
  kind: 'authorisation-chain',
  schema: 1,
  key: (chain) => keys.authorisationChain(chain.company, ownPartnerId, chain.id),
  indexes: (chain) => ({
    gs1: { pk: keys.authorisationChains(chain.company), sk: `${reachOf(chain.links).validTo}#${chain.id}` },
  }),
});

/** Contacts are no aggregates: a change record would keep the very data that must be erasable. */
export const contactCodec = rowCodec<Contact>({
  kind: 'contact',
  schema: 1,
  key: (contact) => keys.contact(contact.company, contact.id),
});

export const contactErasureCodec = aggregateCodec<ContactErasure>({
  kind: 'contact-erasure',
  schema: 1,
  key: (erasure) => keys.contactErasure(erasure.company, erasure.id),
});

/** Takes the personal data out of a contact; its id stays readable as one that was erased. */
export function blankContact(company: string, contactId: string, erasedAt: string): Write {
  return {
    kind: 'update',
    key: keys.contact(company, contactId),
    set: { erasedAt },
    remove: ['name', 'phone'],
    guard: { exists: true },
  };
}

/** Contacts by id; ids without an item are left out. */
export async function readContacts(store: Store, company: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const found = await store.getMany(
    ids.map((id) => keys.contact(company, id)),
    'eventual',
  );
  return found.flatMap((item) => (item ? [contactCodec.fromItem(item)] : []));
}

/** Holds a partner's code: two partners cannot have the same. */
export function partnerCodeWrite(partner: Partner): Write {
  const { company, id, code } = partner;
  return {
    kind: 'put',
    item: { ...keys.code(company, 'partner', code), kind: 'code', schema: 1, partnerId: id },
    guard: { exists: false },
  };
}

/** Stands where partners with one unified social credit code meet; what the number was before leaves. */
export function taxNumberWrites({ company, id, billing }: Partner, before?: Partner): Write[] {
  const [next, last] = [billing?.taxNumber, before?.billing?.taxNumber];
  if (next === last) return [];
  const keyOf = (code: string) => keys.taxNumber(company, code, id);
  return [
    ...(next === undefined ? [] : [{ kind: 'put', item: { ...keyOf(next), kind: 'tax-number', schema: 1 } } as const]),
    ...(last === undefined ? [] : [{ kind: 'delete', key: keyOf(last) } as const]),
  ];
}

/** Partners that have one unified social credit code, by their business licences or by the number they are invoiced under. */
export async function partnersWithCreditCode(store: Store, company: string, code: string): Promise<readonly string[]> {
  const asked = { limit: 100, reading: 'eventual' } as const;
  const [licences, numbers] = await Promise.all([
    store.query({ index: 'gs2', pk: keys.creditCode(company, code), ...asked }),
    store.query({ pk: keys.taxNumber(company, code, '').pk, ...asked }),
  ]);
  const { length } = keys.partner(company, '').pk;
  return [...new Set([...licences.items.map(({ pk }) => pk.slice(length)), ...numbers.items.map(({ sk }) => sk)])];
}

/** Another code of a partner; it is found as the partner's own code is. */
export const partnerAliasCodec = aggregateCodec<PartnerAlias>({
  kind: 'partner-alias',
  schema: 1,
  key: ({ company, id }) => keys.code(company, 'partner', id),
});

export async function readPartnerIdByCode(
  store: Store,
  company: string,
  code: string,
  reading: Reading,
): Promise<string | undefined> {
  const item = await store.get(keys.code(company, 'partner', code), reading);
  return item?.['partnerId'] as string | undefined;
}

/**
 * The id of a licence's next record follows from partner, kind, number and how many there are: two people who record the same
 * document at once meet at one key, and the second is told.
 */
export function nextLicenceId(partnerId: string, licences: readonly Licence[], kind: string, number: string): string {
  const known = licences.filter((licence) => licence.kind === kind && licence.number === number).length;
  return `lic_${hashOf([partnerId, kind, number]).slice(0, 16)}_${known + 1}`;
}

/** How a licence is remembered, by hand or from a list: in the partner's timeline, its people apart. */
export function saveLicence({ licence, contacts }: RecordedLicence) {
  return {
    aggregate: licenceCodec.write(licence),
    writes: contacts.map((contact) => contactCodec.put(contact, { exists: false })),
    root: `partner#${licence.partnerId}`,
    summary: { kind: licence.kind, number: licence.number, validTo: licence.validTo },
  };
}

export const licenceContactIds = (newId: (prefix: string) => string): RecordLicenceState['contactIds'] => ({
  legalRepresentative: newId('con'),
  responsiblePerson: newId('con'),
});

/** A partner with all that decides what it may do. */
export interface PartnerFile {
  readonly partner: Partner;
  readonly licences: readonly Licence[];
  readonly authorisations: readonly Authorisation[];
  /** Of our own file only. */
  readonly chains: readonly AuthorisationChain[];
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
    chains: items.filter((item) => item['kind'] === 'authorisation-chain').map(authorisationChainCodec.fromItem),
    credit: { company, partnerId, limit: partner.creditLimit, used: Number(creditItem?.['used'] ?? 0) },
  };
}

/** Our own licences, authorisation chains and who must be sold to under one; none before our company is on file. */
export async function readOwnFacts(store: Store, company: string): Promise<OwnFacts> {
  const [own, demanded] = await Promise.all([
    readPartnerFile(store, company, ownPartnerId, 'eventual'),
    readSwitch(store, company, 'chain-demanded', 'eventual'),
  ]);
  return { licences: own?.licences ?? [], authorisations: own?.chains ?? [], chainDemanded: demanded?.rules };
}

export async function readPartner(
  store: Store,
  company: string,
  partnerId: string,
  reading: Reading,
): Promise<Partner | undefined> {
  const item = await store.get(keys.partner(company, partnerId), reading);
  return item && partnerCodec.fromItem(item);
}

/** Every partner of a kind, a page at a time, so that memory stays bounded. */
export async function* partnersOfKind(
  store: Store,
  company: string,
  kind: Partner['kind'],
): AsyncGenerator<readonly Partner[]> {
  let cursor: string | undefined;
  do {
    const pk = keys.partnersOfKind(company, kind);
    const page = await store.queryDocuments({ index: 'gs2', pk, limit: 100, cursor, reading: 'eventual' });
    yield page.items.map(partnerCodec.fromItem);
    cursor = page.cursor;
  } while (cursor);
}
