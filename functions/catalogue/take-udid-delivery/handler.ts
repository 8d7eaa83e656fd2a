import { takeUdidDelivery } from '../../../domain/catalogue/take-udid-delivery.ts';
import { agencySystems, storedCode, type CodeSystem } from '../../../domain/catalogue/code.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { readUdidXml } from '../../../runtime/shapes/udid.ts';
import { readCodes, readItems } from '../../../table/catalogue.ts';
import { newDifferenceWrite, readUdidDelivery, udidDeliveryCodec, udidDeliveryIdOf } from '../../../table/udid.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const { version, file } = input;
    const deliveryId = udidDeliveryIdOf(version, file);
    const records = readUdidXml(input.xml);
    if (!records || records.length === 0) return rejected('udid-unreadable', { file });
    const wanted = records.map(({ di }) => identifiersOf(di));
    const [known, codes] = await Promise.all([
      readUdidDelivery(store, company, deliveryId, 'consistent'),
      readCodes(store, company, wanted.flat(), 'eventual'),
    ]);
    const itemOf = new Map(codes.flatMap((code) => (code ? [[code.code, code.itemId] as const] : [])));
    const itemIds = wanted.map((possible) => possible.flatMap(({ code }) => itemOf.get(code) ?? [])[0]);
    const distinct = [...new Set(itemIds.filter((id) => id !== undefined))];
    const found = await readItems(store, company, distinct, 'eventual');
    const items = itemIds.map((id) => (id === undefined ? undefined : found[distinct.indexOf(id)]));
    return { deliveryId, known, records, items, differenceId: (itemId: string) => `${deliveryId}_${itemId}` };
  },
  decide: takeUdidDelivery,
  save: ({ delivery, differences }) => ({
    aggregate: udidDeliveryCodec.write(delivery),
    writes: differences.map(newDifferenceWrite),
    summary: {
      release: delivery.release,
      file: delivery.file,
      records: delivery.records,
      different: delivery.different,
    },
  }),
  answer: ({ delivery: { id, release, records, matched, different } }) => ({
    ...{ deliveryId: id, version: release, records, matched, different },
  }),
});

/** As what an identifier can be on file: a GTIN by its check digit, else one of another agency. */
function identifiersOf(di: string): readonly { readonly system: CodeSystem; readonly code: string }[] {
  const gtin = storedCode('gs1', di);
  if (gtin !== undefined) return [{ system: 'gs1', code: gtin }];
  return Object.values(agencySystems).flatMap((system) => {
    const code = system === 'gs1' ? undefined : storedCode(system, di);
    return code === undefined ? [] : [{ system, code }];
  });
}
