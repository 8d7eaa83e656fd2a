import type { Attachment } from '../domain/quality/attachment.ts';
import type { Pack, PackMaterial } from '../domain/quality/pack.ts';
import { attachmentsOf } from './attachments.ts';
import { readItems } from './catalogue.ts';
import { aggregateCodec } from './codec.ts';
import { ownPartnerCode } from './delivery-note.ts';
import { keys } from './keys.ts';
import { readPartner, readPartnerFile, readPartnerIdByCode } from './partners.ts';
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

/** Our own papers: those of the company, and those on its file in the partner archive, which lapse with their licence. */
async function ownPapers(store: Store, company: string): Promise<readonly Attachment[]> {
  const ownId = await readPartnerIdByCode(store, company, ownPartnerCode, 'eventual');
  const [ours, onFile, file] = await Promise.all([
    attachmentsOf(store, company, { ownerKind: 'company', ownerId: company }),
    ownId === undefined ? [] : attachmentsOf(store, company, { ownerKind: 'partner', ownerId: ownId }),
    ownId === undefined ? undefined : readPartnerFile(store, company, ownId, 'eventual'),
  ]);
  const lastDays = new Map(file?.licences.map(({ id, validTo }) => [id, validTo]));
  const proving = onFile.map((paper): Attachment => {
    const validTo = paper.validTo ?? (paper.ownerKind === 'licence' ? lastDays.get(paper.ownerId) : undefined);
    return validTo === undefined ? paper : { ...paper, validTo };
  });
  return [...ours, ...proving];
}

/**
 * What the papers of a pack are chosen from, in two waits: one list for each file concerned. Undefined when the customer or
 * one of the items does not exist.
 */
export async function readPackMaterial(
  store: Store,
  company: string,
  asked: { readonly partnerId: string; readonly itemIds: readonly string[]; readonly salesmanId?: string | undefined },
): Promise<PackMaterial | undefined> {
  const { partnerId, itemIds, salesmanId } = asked;
  const [partner, found, companyPapers, partnerPapers, salesmanPapers] = await Promise.all([
    readPartner(store, company, partnerId, 'eventual'),
    readItems(store, company, itemIds, 'eventual'),
    ownPapers(store, company),
    attachmentsOf(store, company, { ownerKind: 'partner', ownerId: partnerId }),
    salesmanId === undefined ? [] : attachmentsOf(store, company, { ownerKind: 'person', ownerId: salesmanId }),
  ]);
  const items = found.flatMap((item) => item ?? []);
  if (!partner || items.length < itemIds.length) return undefined;
  const numbers = [...new Set(items.flatMap(({ certificates }) => certificates.map(({ number }) => number)))];
  const [ofItems, ofCertificates] = await Promise.all([
    Promise.all(items.map(({ id }) => attachmentsOf(store, company, { ownerKind: 'item', ownerId: id }))),
    Promise.all(numbers.map((number) => attachmentsOf(store, company, { ownerKind: 'certificate', ownerId: number }))),
  ]);
  const byNumber = new Map(numbers.map((number, at) => [number, ofCertificates[at] ?? []]));
  return {
    company,
    companyPapers,
    partnerId,
    partnerPapers,
    items: items.map(({ id, kind, certificates }, at) => ({
      id,
      needsCertificate: kind !== 'non-device',
      certificates,
      papers: [
        ...(ofItems[at] ?? []),
        ...[...new Set(certificates.map(({ number }) => number))].flatMap((number) => byNumber.get(number) ?? []),
      ],
    })),
    ...(salesmanId === undefined ? {} : { salesman: { id: salesmanId, papers: salesmanPapers } }),
  };
}

/** Names for the pages of a pack: the company's own stands in the partner archive. */
export async function readPackNames(store: Store, { company, partnerId, itemIds }: Pack) {
  const [ownId, customer, items] = await Promise.all([
    readPartnerIdByCode(store, company, ownPartnerCode, 'eventual'),
    readPartner(store, company, partnerId, 'eventual'),
    readItems(store, company, itemIds, 'eventual'),
  ]);
  const own = ownId === undefined ? undefined : await readPartner(store, company, ownId, 'eventual');
  return {
    company: own?.name ?? company,
    customer: customer?.name ?? partnerId,
    items: new Map(items.flatMap((item) => (item ? [[item.id, `${item.name} ${item.specification}`] as const] : []))),
  };
}
