import { plainNumber } from '../domain/catalogue/certificate-number.ts';
import { certificateStatus, type RegistrationCertificate } from '../domain/catalogue/certificate.ts';
import type { CertificateUse } from '../domain/catalogue/item.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const certificateCodec = aggregateCodec<RegistrationCertificate>({
  kind: 'certificate',
  schema: 1,
  key: (certificate) => keys.certificate(certificate.company, certificate.id),
  indexes: (certificate) => {
    const last = certificate.terms.at(-1)?.validTo;
    const lapses = last !== undefined && !certificate.ended;
    return {
      gs1: lapses
        ? { pk: keys.certificatesLapsing(certificate.company, last.slice(0, 7)), sk: `${last}#${certificate.id}` }
        : undefined,
      gs2: {
        pk: keys.certificatesInStatus(certificate.company, certificateStatus(certificate)),
        sk: `${certificate.number}#${certificate.id}`,
      },
    };
  },
});

/** One item that goes by a certificate. */
export interface CertificateItem {
  readonly company: string;
  readonly certificateId: string;
  readonly itemId: string;
  readonly as: CertificateUse;
}

const certificateItemCodec = rowCodec<CertificateItem>({
  kind: 'certificate-item',
  schema: 1,
  key: (link) => keys.certificateItem(link.company, link.certificateId, link.itemId),
});

/** The id that the certificate of a number has: two people who record the same document at once meet at one key. */
export function certificateIdOf(number: string): string {
  return `crt_${hashOf(plainNumber(number)).slice(0, 24)}`;
}

export async function readCertificate(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<RegistrationCertificate | undefined> {
  const item = await store.get(keys.certificate(company, id), reading);
  return item && certificateCodec.fromItem(item);
}

/** The certificates of some numbers that are on file. */
export async function readCertificatesOf(
  store: Store,
  company: string,
  numbers: readonly string[],
  reading: Reading,
): Promise<readonly RegistrationCertificate[]> {
  const found = await store.getMany(
    numbers.map((number) => keys.certificate(company, certificateIdOf(number))),
    reading,
  );
  const distinct = new Map(found.flatMap((item) => (item ? [[item.pk, item] as const] : [])));
  return [...distinct.values()].map(certificateCodec.fromItem);
}

/**
 * What a new link leaves beside its item. The certificate must still stand as it was read, or its terms could change
 * between reading and writing and the item would never learn of it; one not on file yet begins its own story here.
 */
export function linkWrites(
  itemId: string,
  { certificate, as, isNew }: { certificate: RegistrationCertificate; as: CertificateUse; isNew: boolean },
): Write[] {
  const { company, id: certificateId } = certificate;
  const link = certificateItemCodec.put({ company, certificateId, itemId, as });
  if (isNew) {
    const item = { ...certificateCodec.toItem(certificate), version: 0, trail: '' };
    return [{ kind: 'put', item, guard: { exists: false } }, link];
  }
  return [standsAsRead(certificate), link];
}

/** The items that were recorded with a certificate, once it is approved. */
export function recordedLinkWrites(company: string, certificateId: string, itemIds: readonly string[]): Write[] {
  return itemIds.map((itemId) => certificateItemCodec.put({ company, certificateId, itemId, as: 'device' }));
}

/** As what an item goes by a certificate; undefined when it does not. */
export async function readCertificateUse(
  store: Store,
  company: string,
  certificateId: string,
  itemId: string,
): Promise<CertificateUse | undefined> {
  const item = await store.get(keys.certificateItem(company, certificateId, itemId), 'consistent');
  return item && certificateItemCodec.fromItem(item).as;
}

/** That nobody has unlinked the item meanwhile. */
export function linkStands(company: string, certificateId: string, itemId: string): Write {
  return { kind: 'check', key: keys.certificateItem(company, certificateId, itemId), guard: { exists: true } };
}

/** That nobody has changed the certificate since it was read. */
export function standsAsRead({ company, id, remembered }: RegistrationCertificate): Write {
  if (!remembered) throw new RangeError(`certificate ${id} is not stored`);
  return { kind: 'check', key: keys.certificate(company, id), guard: { equals: { version: remembered.version } } };
}

export function unlinkWrite(company: string, certificateId: string, itemId: string): Write {
  return { kind: 'delete', key: keys.certificateItem(company, certificateId, itemId) };
}

/** The items that go by a certificate, a page at a time. */
export async function certificateItems(
  store: Store,
  company: string,
  certificateId: string,
  {
    limit,
    cursor,
    reading,
  }: { readonly limit: number; readonly cursor?: string | undefined; readonly reading: Reading },
): Promise<{ readonly links: readonly CertificateItem[]; readonly cursor?: string }> {
  const { pk } = keys.certificate(company, certificateId);
  const page = await store.query({ pk, sk: { beginsWith: 'ITEM#' }, limit, cursor, reading });
  return { links: page.items.map(certificateItemCodec.fromItem), ...(page.cursor ? { cursor: page.cursor } : {}) };
}
