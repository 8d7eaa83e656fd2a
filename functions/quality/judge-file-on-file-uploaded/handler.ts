import { fileOf, type Attachment, type FileScan } from '../../../domain/quality/attachment.ts';
import { fileJudged } from '../../../domain/quality/judge-file-on-file-uploaded.ts';
import type { FileUploaded } from '../../../events/quality.ts';
import { readFile } from '../../../runtime/file-bucket.ts';
import { eicarScanner, type FileScanner } from '../../../runtime/file-scanner.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { attachmentCodec, keptKey, readAttachment } from '../../../table/attachments.ts';
import { subscription } from './subscription.ts';

async function judge(scanner: FileScanner, attachment: Attachment, at: string): Promise<FileScan> {
  return { outcome: await scanner.scan(await readFile(keptKey(attachment))), engine: scanner.engine, at };
}

export const handler = onEvent(subscription, {
  load: async ({ input, store, company, now }) => {
    const { attachmentId } = input.data as FileUploaded['data'];
    const attachment = await readAttachment(store, company, attachmentId, 'consistent');
    if (!attachment) throw new NotYet(`attachment ${attachmentId} is not there yet`);
    const isDone = attachment.scan !== undefined || attachment.status === 'erased';
    return { attachment, scan: isDone ? undefined : await judge(eicarScanner, attachment, now) };
  },
  decide: (state) => fileJudged(state),
  save: (attachment) => {
    const file = fileOf(attachment);
    return {
      aggregate: attachmentCodec.write(attachment),
      root: `${file.kind}#${file.id}`,
      summary: { documentKind: attachment.documentKind, scannedBy: attachment.scan?.engine ?? '' },
    };
  },
});
