import { fileOf, type Attachment, type AttachmentOwner } from '../domain/quality/attachment.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import { readPerson } from './people.ts';
import type { Page, Reading, Store } from './store.ts';

const placeOf = ({ ownerKind, ownerId }: AttachmentOwner): string => `${ownerKind}#${ownerId}#`;

/** Stands in its owner's list once it has arrived; a partner's list holds what belongs to its licences as well. */
export const attachmentCodec = aggregateCodec<Attachment>({
  kind: 'attachment',
  schema: 1,
  key: (attachment) => keys.attachment(attachment.company, attachment.id),
  indexes: (attachment) => {
    const file = fileOf(attachment);
    return {
      gs1:
        attachment.addedAt === undefined
          ? undefined
          : {
              pk: keys.attachmentsOf(attachment.company, file.kind, file.id),
              sk: `${placeOf(attachment)}${attachment.addedAt}#${attachment.id}`,
            },
    };
  },
});

/** Where its bytes wait until they are confirmed, and where they stay afterwards. */
export const incomingKey = ({ company, id }: Pick<Attachment, 'company' | 'id'>): string => `incoming/${company}/${id}`;
export const keptKey = ({ company, id }: Pick<Attachment, 'company' | 'id'>): string => `kept/${company}/${id}`;

export async function readAttachment(store: Store, company: string, id: string, reading: Reading) {
  const item = await store.get(keys.attachment(company, id), reading);
  return item && attachmentCodec.fromItem(item);
}

/** A page of documents: all of a file, or those of one licence or authorisation in it, oldest first within each. */
export async function listAttachments(
  store: Store,
  company: string,
  owner: AttachmentOwner,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly items: readonly Attachment[]; readonly cursor?: string }> {
  const file = fileOf(owner);
  const found: Page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.attachmentsOf(company, file.kind, file.id),
    ...(file.kind === owner.ownerKind ? {} : { sk: { beginsWith: placeOf(owner) } }),
    ...page,
    reading: 'eventual',
  });
  return { ...found, items: found.items.map(attachmentCodec.fromItem) };
}

/** All documents of one file; a file holds some dozens at the most. */
export async function attachmentsOf(
  store: Store,
  company: string,
  owner: AttachmentOwner,
): Promise<readonly Attachment[]> {
  const all: Attachment[] = [];
  let cursor: string | undefined;
  do {
    const page = await listAttachments(store, company, owner, { limit: 100, ...(cursor && { cursor }) });
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor);
  return all;
}

/** Whether what a document is to belong to exists. */
export async function isOwnerKnown(store: Store, company: string, owner: AttachmentOwner): Promise<boolean> {
  const { ownerKind, ownerId, partnerId = '' } = owner;
  switch (ownerKind) {
    case 'partner':
      return (await store.get(keys.partner(company, ownerId), 'eventual')) !== undefined;
    case 'licence':
      return (await store.get(keys.licence(company, partnerId, ownerId), 'eventual')) !== undefined;
    case 'authorisation':
      return (await store.get(keys.authorisation(company, partnerId, ownerId), 'eventual')) !== undefined;
    case 'authorisation-chain':
      return (await store.get(keys.authorisationChain(company, partnerId, ownerId), 'eventual')) !== undefined;
    case 'item':
      return (await store.get(keys.item(company, ownerId), 'eventual')) !== undefined;
    case 'certificate':
      return (await store.get(keys.certificate(company, ownerId), 'eventual')) !== undefined;
    case 'person': {
      // Nothing is added to the file of somebody whose data were erased.
      const person = await readPerson(store, company, ownerId, 'eventual');
      return person !== undefined && person.erasedAt === undefined;
    }
  }
}
