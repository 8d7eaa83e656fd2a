import { requestUpload } from '../../../domain/quality/request-upload.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { attachmentCodec, attachmentsOf, isOwnerKnown } from '../../../table/attachments.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const [known, attached] = await Promise.all([
      isOwnerKnown(store, company, input),
      attachmentsOf(store, company, input),
    ]);
    const twins = attached.filter(({ sha256 }) => sha256 === input.sha256);
    return { attachmentId: newId('att'), isOwnerKnown: known, twins };
  },
  decide: requestUpload,
  save: (attachment) => ({
    aggregate: attachmentCodec.write(attachment),
    summary: { documentKind: attachment.documentKind },
  }),
  answer: ({ id, status }) => ({ attachmentId: id, status }),
});
