import { followCertificate } from '../../../domain/catalogue/follow-certificate-on-certificate-changed.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Dependencies } from '../../../runtime/dependencies.ts';
import { NotYet, onEventRefresh } from '../../../runtime/on-event.ts';
import { orderOnEvent } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import { itemCodec, readItem } from '../../../table/catalogue.ts';
import {
  certificateItems,
  linkStands,
  readCertificate,
  readCertificateUse,
  standsAsRead,
} from '../../../table/certificates.ts';
import type { Envelope } from '../../../table/journal.ts';
import { subscription } from './subscription.ts';

/** Items brought in line side by side: each is a transaction of its own on an item of its own. */
const atOnce = 10;

/**
 * Brings the items of a certificate in line, each by a command of its own with its own place in the audit trail. It always
 * writes what stands on file now, so events may come late, twice or out of order; killed half way, it begins again and
 * finds those items done.
 */
export const handler = onEventRefresh(subscription, async (dependencies, envelope) => {
  const { certificateId } = envelope.data as { certificateId: string };
  const { store } = dependencies;
  let cursor: string | undefined;
  let followed = 0;
  do {
    const page = await certificateItems(store, envelope.company, certificateId, {
      limit: atOnce,
      cursor,
      reading: 'consistent',
    });
    const outcomes = await Promise.all(
      page.links.map(({ itemId }) => followOne(dependencies, envelope, certificateId, itemId)),
    );
    followed += outcomes.filter((outcome) => outcome === 'followed').length;
    cursor = page.cursor;
  } while (cursor);
  return followed > 0 ? 'accepted' : 'nothing-changed';
});

async function followOne(
  dependencies: Dependencies,
  envelope: Envelope,
  certificateId: string,
  itemId: string,
): Promise<'followed' | 'as-it-was'> {
  const performed = await perform(
    dependencies,
    orderOnEvent(dependencies, envelope, {
      name: subscription.name,
      commandId: `${envelope.id}:${subscription.name}:${itemId}`,
      input: envelope,
    }),
    {
      load: async ({ store, company }) => {
        const [item, certificate, linkedAs] = await Promise.all([
          readItem(store, company, itemId, 'consistent'),
          readCertificate(store, company, certificateId, 'consistent'),
          readCertificateUse(store, company, certificateId, itemId),
        ]);
        return item && certificate ? { item, certificate, linkedAs } : rejected('not-found', { item: itemId });
      },
      decide: (state) => {
        const decision = followCertificate(state);
        return decision.accepted ? { ...decision, next: { ...state, item: decision.next } } : decision;
      },
      save: ({ item, certificate }) => ({
        aggregate: itemCodec.write(item),
        writes: [standsAsRead(certificate), linkStands(item.company, certificateId, item.id)],
        summary: { code: item.code, number: certificate.number },
      }),
      answer: () => null,
    },
  );
  if (performed.kind === 'refused' && performed.reason === 'busy') {
    throw new NotYet(`item ${itemId} met another writer`);
  }
  return performed.kind === 'done' && !performed.replayed ? 'followed' : 'as-it-was';
}
