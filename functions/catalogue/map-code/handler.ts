import { storedCode } from '../../../domain/catalogue/code.ts';
import { mapCode } from '../../../domain/catalogue/map-code.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { codeCodec, readCodes, readItem } from '../../../table/catalogue.ts';
import { readPartnerFile } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const code = storedCode(input.system, input.code) ?? input.code;
    const partnerId = input.system.startsWith('partner:') ? input.system.slice('partner:'.length) : undefined;
    const [item, [known], partner] = await Promise.all([
      readItem(store, company, input.itemId, 'consistent'),
      readCodes(store, company, [{ system: input.system, code }], 'consistent'),
      partnerId === undefined ? undefined : readPartnerFile(store, company, partnerId, 'eventual'),
    ]);
    if (!item) return rejected('not-found', { item: input.itemId });
    if (partnerId !== undefined && !partner) return rejected('not-found', { partner: partnerId });
    return { item, known };
  },
  decide: mapCode,
  save: (code) => ({
    aggregate: codeCodec.write(code),
    root: `item#${code.itemId}`,
    summary: { system: code.system, code: code.code },
  }),
  answer: ({ system, code, itemId, quantity }) => ({ system, code, itemId, quantity }),
});
