import { mayBeOpened, mayRead, type Attachment } from '../../../domain/quality/attachment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { fileAddress } from '../../../runtime/file-bucket.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { logger } from '../../../runtime/lambda.ts';
import { attachmentTold } from '../../../runtime/shapes/attachments.ts';
import { keptKey, readAttachment } from '../../../table/attachments.ts';
import { contract } from './contract.ts';

/** Long enough to read a document beside the data, too short to pass on. */
const urlSeconds = 300;
const endings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

const nameOf = ({ documentKind, sha256, contentType }: Attachment): string =>
  `${documentKind}-${sha256.slice(0, 8)}.${endings[contentType]}`;

export const handler = httpQuery(contract, async ({ input, store, company, caller, dependencies }) => {
  const [attachment, asking] = await Promise.all([
    readAttachment(store, company, input.attachmentId, 'consistent'),
    caller,
  ]);
  if (!attachment) return rejected('not-found', { attachment: input.attachmentId });
  const { id, status, documentKind } = attachment;
  if (!mayRead(attachment, asking.roles)) return rejected('attachment-confidential', { documentKind });
  if (status === 'erased') return rejected('file-erased', { attachment: id });
  if (attachment.scan?.outcome === 'infected') return rejected('file-infected', { attachment: id });
  if (!mayBeOpened(attachment)) return rejected('file-not-scanned', { attachment: id, status });
  const url = await fileAddress(
    { key: keptKey(attachment), contentType: attachment.contentType, name: nameOf(attachment) },
    'inline',
    urlSeconds,
  );
  const urlExpiresAt = new Date(dependencies.now().getTime() + urlSeconds * 1000).toISOString();
  logger.info('document address given', { attachment: id, caller: asking.id, expires: urlExpiresAt });
  return { answer: { ...attachmentTold(attachment), url, urlExpiresAt } };
});
