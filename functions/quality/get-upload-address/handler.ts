import { rejected } from '../../../domain/shared/decision.ts';
import { uploadAddress } from '../../../runtime/file-bucket.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { incomingKey, readAttachment } from '../../../table/attachments.ts';
import { contract } from './contract.ts';

/** Twenty megabytes over a slow line of a phone take some minutes. */
const urlSeconds = 900;

export const handler = httpQuery(contract, async ({ input, store, company, dependencies }) => {
  const attachment = await readAttachment(store, company, input.attachmentId, 'consistent');
  if (!attachment) return rejected('not-found', { attachment: input.attachmentId });
  const { id, status, contentType, bytes, sha256 } = attachment;
  if (status !== 'awaited') return rejected('upload-already-confirmed', { attachment: id, status });
  const address = await uploadAddress({ key: incomingKey(attachment), contentType, bytes, sha256 }, urlSeconds);
  // Addresses last by the machine's clock, whatever a training stage calls today.
  const urlExpiresAt = new Date(dependencies.now().getTime() + urlSeconds * 1000).toISOString();
  return { answer: { url: address.url, headers: { ...address.headers }, urlExpiresAt } };
});
