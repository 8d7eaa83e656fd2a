import { fileOf } from '../../../domain/quality/attachment.ts';
import { withdrawAttachment } from '../../../domain/quality/withdraw-attachment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { attachmentCodec, readAttachment } from '../../../table/attachments.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const attachment = await readAttachment(store, company, input.attachmentId, 'consistent');
    return attachment ? { attachment } : rejected('not-found', { attachment: input.attachmentId });
  },
  decide: withdrawAttachment,
  save: (attachment) => {
    const file = fileOf(attachment);
    return {
      aggregate: attachmentCodec.write(attachment),
      root: `${file.kind}#${file.id}`,
      summary: { documentKind: attachment.documentKind, reason: attachment.withdrawn?.reason ?? '' },
    };
  },
  answer: ({ id, status }) => ({ attachmentId: id, status }),
});
