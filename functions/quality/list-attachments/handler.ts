import { httpQuery } from '../../../runtime/http-query.ts';
import { attachmentTold } from '../../../runtime/shapes/attachments.ts';
import { listAttachments } from '../../../table/attachments.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const { limit, cursor, ...owner } = input;
  const page = await listAttachments(store, company, owner, { limit, ...(cursor && { cursor }) });
  return { answer: { items: page.items.map(attachmentTold), cursor: page.cursor } };
});
