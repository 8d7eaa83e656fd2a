import { httpQuery } from '../../../runtime/http-query.ts';
import { keys } from '../../../table/keys.ts';
import { licenceCodec, readPartnerFile } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company }) => {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.licencesLapsing(company, input.month),
    limit: input.limit,
    cursor: input.cursor,
    reading: 'eventual',
  });
  const licences = page.items.map(licenceCodec.fromItem);
  const partnerIds = [...new Set(licences.map(({ partnerId }) => partnerId))];
  const files = await Promise.all(partnerIds.map((id) => readPartnerFile(store, company, id, 'eventual')));
  const fileOf = new Map(partnerIds.map((id, index) => [id, files[index]]));
  return {
    answer: {
      items: licences.map(({ id, kind, number, validTo, partnerId }) => {
        const file = fileOf.get(partnerId);
        return {
          licenceId: id,
          kind,
          number,
          validTo,
          partnerId,
          partnerCode: file?.partner.code ?? '',
          partnerName: file?.partner.name ?? '',
          renewed: (file?.licences ?? []).some(
            (other) => other.kind === kind && other.number === number && other.validTo > validTo,
          ),
        };
      }),
      cursor: page.cursor,
    },
  };
});
