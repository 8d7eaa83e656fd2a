import type { Item, ItemCertificate } from '../domain/catalogue/item.ts';
import { reachOf, type AuthorisationChain } from '../domain/partners/authorisation-chain.ts';
import { ownPartnerId } from '../domain/partners/partner.ts';
import type { Attachment } from '../domain/quality/attachment.ts';
import type { Pack, PackMaterial } from '../domain/quality/pack.ts';
import type { PersonFacts } from '../domain/shared/authorised-person.ts';
import { registrantsOf } from '../domain/shared/authorisation.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { lastDayOf } from '../domain/shared/validity.ts';
import { attachmentsOf } from './attachments.ts';
import { readItems } from './catalogue.ts';
import { certificateIdOf } from './certificates.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { readAuthorisedPeople } from './people.ts';
import { readPartner, readPartnerFile } from './partners.ts';
import type { Reading, Store } from './store.ts';

export const packCodec = aggregateCodec<Pack>({
  kind: 'pack',
  schema: 1,
  key: (pack) => keys.pack(pack.company, pack.id),
  indexes: (pack) => ({
    gs1: { pk: keys.packsOfPartner(pack.company, pack.partnerId), sk: `${pack.requestedAt}#${pack.id}` },
    gs2: pack.lapsesOn
      ? { pk: keys.packsLapsing(pack.company, pack.lapsesOn.slice(0, 7)), sk: `${pack.lapsesOn}#${pack.id}` }
      : undefined,
  }),
});

export const packKey = ({ company, id }: Pack): string => `packs/${company}/${id}.pdf`;

export async function readPack(store: Store, company: string, id: string, reading: Reading) {
  const item = await store.get(keys.pack(company, id), reading);
  return item && packCodec.fromItem(item);
}

interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Packs of a customer, the newest first. */
export async function packsOf(store: Store, company: string, partnerId: string, { limit, cursor }: Page) {
  const pk = keys.packsOfPartner(company, partnerId);
  const page = await store.queryDocuments({
    index: 'gs1',
    pk,
    newestFirst: true,
    limit,
    ...(cursor && { cursor }),
    reading: 'eventual',
  });
  return { items: page.items.map(packCodec.fromItem), cursor: page.cursor };
}

/** Packs of which a paper runs out in a month, the first to lapse first. */
export async function packsLapsingIn(store: Store, company: string, month: string, { limit, cursor }: Page) {
  const pk = keys.packsLapsing(company, month);
  const page = await store.queryDocuments({
    index: 'gs2',
    pk,
    limit,
    ...(cursor && { cursor }),
    reading: 'eventual',
  });
  return { items: page.items.map(packCodec.fromItem), cursor: page.cursor };
}

/** Our own file with its papers; a paper of a licence lasts as long as it, also while its renewal waits. */
async function readOwn(store: Store, company: string) {
  const [file, papers] = await Promise.all([
    readPartnerFile(store, company, ownPartnerId, 'eventual'),
    attachmentsOf(store, company, { ownerKind: 'partner', ownerId: ownPartnerId }),
  ]);
  const lastDays = new Map(file?.licences.map((licence) => [licence.id, lastDayOf(licence)]));
  const proving = papers.map((paper): Attachment => {
    const validTo = paper.validTo ?? (paper.ownerKind === 'licence' ? lastDays.get(paper.ownerId) : undefined);
    return validTo === undefined ? paper : { ...paper, validTo };
  });
  return { name: file?.partner.name, chains: file?.chains ?? [], papers: proving };
}

/** The last day on which a person's approved letters and his work with us hold. */
function authorisedTo({ letters, leftOn }: PersonFacts): Day | undefined {
  const ends = letters.flatMap(({ approvedBy, validTo }) => (approvedBy === undefined ? [] : [validTo])).toSorted();
  const last = ends.at(-1);
  return last !== undefined && leftOn !== undefined && leftOn < last ? leftOn : last;
}

/** The chains by which we sell an item: of its registrant, and for its product line in every link. */
const chainsFor = (chains: readonly AuthorisationChain[], item: Item) =>
  chains.filter(
    ({ registrant, links }) =>
      registrantsOf(item).includes(registrant) && reachOf(links).productLines.includes(item.productLine),
  );

/** Rows from before certificates were documents name theirs by its number only. */
const idOf = ({ certificateId, number }: ItemCertificate): string => certificateId ?? certificateIdOf(number);

/** The certificates an item goes by, each once. */
const certificatesOf = ({ certificates }: Item): readonly string[] => [...new Set(certificates.map(idOf))];

/**
 * What the papers of a pack are chosen from, in two waits: one list for each file concerned. Undefined when the customer,
 * one of the items or the salesman does not exist.
 */
export async function readPackMaterial(
  store: Store,
  company: string,
  asked: { readonly partnerId: string; readonly itemIds: readonly string[]; readonly salesmanId?: string | undefined },
): Promise<PackMaterial | undefined> {
  const { partnerId, itemIds, salesmanId } = asked;
  const [partner, found, own, customerPapers, salesmanPapers, people] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    readItems(store, company, itemIds, 'eventual'),
    readOwn(store, company),
    attachmentsOf(store, company, { ownerKind: 'partner', ownerId: partnerId }),
    salesmanId === undefined ? [] : attachmentsOf(store, company, { ownerKind: 'person', ownerId: salesmanId }),
    salesmanId === undefined ? [] : readAuthorisedPeople(store, company, [salesmanId], 'eventual'),
  ]);
  const [salesman] = people;
  const items = found.flatMap((item) => item ?? []);
  if (!partner || items.length < itemIds.length || (salesmanId !== undefined && !salesman)) return undefined;
  const certificateIds = [...new Set(items.flatMap(certificatesOf))];
  const [ofItems, ofCertificates] = await Promise.all([
    Promise.all(items.map(({ id }) => attachmentsOf(store, company, { ownerKind: 'item', ownerId: id }))),
    Promise.all(certificateIds.map((ownerId) => attachmentsOf(store, company, { ownerKind: 'certificate', ownerId }))),
  ]);
  const byCertificate = new Map(certificateIds.map((id, at) => [id, ofCertificates[at] ?? []]));
  return {
    own: { id: ownPartnerId, papers: own.papers },
    customer: { id: partnerId, papers: customerPapers },
    items: items.map((item, at) => ({
      id: item.id,
      needsCertificate: item.kind !== 'non-device',
      certificates: item.certificates.map((certificate) => ({
        id: idOf(certificate),
        number: certificate.number,
        validTo: lastDayOf(certificate),
      })),
      chains: chainsFor(own.chains, item).map(({ id, links }) => ({ id, validTo: reachOf(links).validTo })),
      papers: [...(ofItems[at] ?? []), ...certificatesOf(item).flatMap((id) => byCertificate.get(id) ?? [])],
    })),
    ...(salesman && { salesman: { id: salesman.id, authorisedTo: authorisedTo(salesman), papers: salesmanPapers } }),
  };
}

/** Names for the pages of a pack, and the chains that it rests on. */
export async function readPackNames(store: Store, { company, partnerId, itemIds }: Pack) {
  const [own, customer, found] = await Promise.all([
    readPartnerFile(store, company, ownPartnerId, 'eventual'),
    readPartner(store, company, partnerId, 'eventual'),
    readItems(store, company, itemIds, 'eventual'),
  ]);
  const items = found.flatMap((item) => item ?? []);
  const chains = new Map(items.flatMap((item) => chainsFor(own?.chains ?? [], item)).map((chain) => [chain.id, chain]));
  return {
    company: own?.partner.name ?? company,
    customerId: partnerId,
    customer: customer?.name ?? partnerId,
    items: new Map(items.map(({ id, name, specification }) => [id, `${name} ${specification}`])),
    links: [...chains.values()].flatMap(({ links }) => links),
  };
}
