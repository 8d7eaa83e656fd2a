import { fileErased } from '../../../domain/quality/erase-files-on-person-erased.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { PersonErased } from '../../../events/people.ts';
import type { Dependencies } from '../../../runtime/dependencies.ts';
import { eraseFile } from '../../../runtime/file-bucket.ts';
import { NotYet, onEventRefresh } from '../../../runtime/on-event.ts';
import { orderOnEvent } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { attachmentCodec, attachmentsOf, keptKey, readAttachment } from '../../../table/attachments.ts';
import type { Envelope } from '../../../table/journal.ts';
import { subscription } from './subscription.ts';

/**
 * First the bytes go, then the record says so: killed in between, the next delivery finds nothing to delete and notes it.
 * Each document is a command of its own with its own place in the audit trail.
 */
export const handler = onEventRefresh(subscription, async (dependencies, envelope) => {
  const { personId } = envelope.data as PersonErased['data'];
  const owner = { ownerKind: 'person', ownerId: personId } as const;
  const attached = await attachmentsOf(dependencies.store, envelope.company, owner);
  for (const attachment of attached) {
    await eraseFile(keptKey(attachment));
    await noteErased(dependencies, envelope, attachment.id);
  }
  return attached.length > 0 ? 'accepted' : 'nothing-attached';
});

async function noteErased(dependencies: Dependencies, envelope: Envelope, attachmentId: string): Promise<void> {
  const performed = await perform(
    dependencies,
    orderOnEvent(dependencies, envelope, {
      name: subscription.name,
      commandId: `${envelope.id}:${subscription.name}:${attachmentId}`,
      input: envelope,
    }),
    {
      load: async ({ store, company }) =>
        (await readAttachment(store, company, attachmentId, 'consistent')) ??
        rejected('not-found', { attachment: attachmentId }),
      decide: (attachment) => fileErased(attachment),
      save: (attachment) => ({
        aggregate: attachmentCodec.write(attachment),
        root: `person#${attachment.ownerId}`,
        summary: { documentKind: attachment.documentKind },
      }),
      answer: () => null,
    },
  );
  if (performed.kind === 'refused' && performed.reason === 'busy') {
    throw new NotYet(`attachment ${attachmentId} met another writer`);
  }
}
