import { createHash } from 'node:crypto';
import { handler as confirm } from '../../../functions/quality/confirm-upload/handler.ts';
import { handler as addressOf } from '../../../functions/quality/get-upload-address/handler.ts';
import { handler as judge } from '../../../functions/quality/judge-file-on-file-uploaded/handler.ts';
import { handler as request } from '../../../functions/quality/request-upload/handler.ts';
import type { RegistrationCertificate } from '../../../domain/catalogue/certificate.ts';
import type { AuthorisationChain } from '../../../domain/partners/authorisation-chain.ts';
import { certificateIdOf } from '../../../table/certificates.ts';
import { company, type Answer, type Stage } from '../stage.ts';

const number = '国械注准20203130001';
/** The certificate that the usual item goes by. */
export const stentCertificate: RegistrationCertificate = {
  ...{
    id: certificateIdOf(number),
    company,
    number,
    riskClass: 'III',
    productName: '冠脉支架',
    registrant: '测试医疗',
  },
  terms: [{ validFrom: '2020-01-01', validTo: '2030-12-31' }],
};

/** A chain from the registrant of the usual item to us. */
export const aChain = (): AuthorisationChain => ({
  id: 'chn_1',
  company,
  registrant: '测试医疗',
  links: [
    {
      grantor: '测试医疗',
      grantee: '上海链通医疗器械有限公司',
      document: 'SQ-2026-001',
      productLines: ['cardio'],
      validFrom: '2026-01-01',
      validTo: '2028-12-31',
    },
  ],
});

export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`);

/** What is announced of a file. */
export const announced = (content: Buffer, more: object = {}) => ({
  ownerKind: 'partner',
  ownerId: 'ptn_dealer',
  documentKind: 'business-licence',
  contentType: 'application/pdf',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  ...more,
});

let count = 0;

/** Announces and sends a file as a browser does; not confirmed yet. */
export async function sent(stage: Stage, content: Buffer, more: object = {}): Promise<string> {
  count += 1;
  const asked = await stage.call(request, { as: 'quality', key: `ask-${count}`, body: announced(content, more) });
  if (asked.status !== 201) throw new Error(`not taken: ${JSON.stringify(asked.body)}`);
  const { attachmentId } = asked.body as { attachmentId: string };
  const { body } = await stage.call(addressOf, { as: 'quality', parameters: { attachmentId } });
  const { url, headers } = body as { url: string; headers: Record<string, string> };
  const put = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) });
  if (!put.ok) throw new Error(`the bucket refused: ${put.status}`);
  return attachmentId;
}

export const confirmed = (stage: Stage, attachmentId: string, key = `confirm-${attachmentId}`): Promise<Answer> =>
  stage.call(confirm, { as: 'quality', key, parameters: { attachmentId } });

/** A document on file: sent, confirmed and judged. */
export async function attached(stage: Stage, content: Buffer, more: object = {}): Promise<string> {
  const attachmentId = await sent(stage, content, more);
  const answer = await confirmed(stage, attachmentId);
  if (answer.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(answer.body)}`);
  const [event] = await stage.eventsOf('quality', `confirm-${attachmentId}`);
  if (!event) throw new Error('no event');
  await stage.react(judge, event);
  return attachmentId;
}
