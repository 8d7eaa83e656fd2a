import { createHash } from 'node:crypto';
import { fileOf, type Attachment } from '../../../domain/quality/attachment.ts';
import { confirmUpload, type FoundFile } from '../../../domain/quality/confirm-upload.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { fileHead, readFile, writeFile } from '../../../runtime/file-bucket.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { attachmentCodec, incomingKey, keptKey, readAttachment } from '../../../table/attachments.ts';
import { contract } from './contract.ts';

/** What arrived, read whole: what is judged is what is kept, whoever sends to the old address meanwhile. */
async function foundFile(attachment: Attachment): Promise<FoundFile | undefined> {
  const head = await fileHead(incomingKey(attachment));
  if (!head) return undefined;
  if (head.bytes !== attachment.bytes) return { bytes: head.bytes, sha256: '', content: new Uint8Array() };
  const content = await readFile(incomingKey(attachment));
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex'), content };
}

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, now }) => {
    const attachment = await readAttachment(store, company, input.attachmentId, 'consistent');
    if (!attachment) return rejected('not-found', { attachment: input.attachmentId });
    if (attachment.status !== 'awaited') return { attachment, found: undefined };
    const found = await foundFile(attachment);
    // The file lies in its last place before the record says so; without a record nobody ever finds it.
    if (found && confirmUpload({ attachment, found }, {}, { actor: '', now }).accepted) {
      const { contentType, bytes, sha256 } = attachment;
      await writeFile({ key: keptKey(attachment), contentType, bytes, sha256 }, found.content);
    }
    return { attachment, found };
  },
  decide: confirmUpload,
  save: (attachment) => {
    const file = fileOf(attachment);
    return {
      aggregate: attachmentCodec.write(attachment),
      root: `${file.kind}#${file.id}`,
      summary: { documentKind: attachment.documentKind, bytes: attachment.bytes, sha256: attachment.sha256 },
    };
  },
  answer: ({ id, status, addedAt }) => ({ attachmentId: id, status, addedAt }),
});
