import { recordCertificate } from '../../../domain/catalogue/record-certificate.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { answerOf } from '../../../runtime/shapes/certificates.ts';
import { readItems } from '../../../table/catalogue.ts';
import { certificateCodec, certificateIdOf, readCertificate } from '../../../table/certificates.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const certificateId = certificateIdOf(input.number);
    const itemIds = [...new Set(input.itemIds)];
    const [known, items] = await Promise.all([
      readCertificate(store, company, certificateId, 'consistent'),
      readItems(store, company, itemIds, 'consistent'),
    ]);
    const missing = itemIds.find((_, index) => !items[index]);
    if (missing !== undefined) return rejected('not-found', { item: missing });
    return { certificateId, known, items: items.filter((item) => item !== undefined) };
  },
  decide: recordCertificate,
  save: (certificate) => ({
    aggregate: certificateCodec.write(certificate),
    summary: { number: certificate.number, validTo: certificate.waiting?.terms.at(-1)?.validTo ?? null },
  }),
  answer: answerOf,
});
