import { createHash } from 'node:crypto';
import type { Api } from './api.ts';

/** To what a document belongs and what it is, in the fields of the API. */
export interface ToldDocument {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly partnerId?: string;
  readonly documentKind: string;
  readonly contentType: 'application/pdf' | 'image/png';
  readonly validTo?: string;
}

/** Attaches a document as a browser does: announced, sent under the signed address, confirmed. Answers its id. */
export async function sendDocument(api: Api, content: Uint8Array, told: ToldDocument): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { attachmentId } = (await api.must('/quality/attachments', { ...told, bytes: content.length, sha256 })) as {
    attachmentId: string;
  };
  const address = await api.get(`/quality/attachments/${attachmentId}/upload`);
  const { url, headers } = address.body as { url: string; headers: Record<string, string> };
  const sent = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) });
  if (!sent.ok) throw new Error(`the file store refused ${attachmentId}: ${sent.status} ${await sent.text()}`);
  await api.must(`/quality/attachments/${attachmentId}/confirm`, {});
  return attachmentId;
}
