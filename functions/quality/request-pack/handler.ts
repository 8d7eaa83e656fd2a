import { requestPack } from '../../../domain/quality/request-pack.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { packTold, papersTold } from '../../../runtime/shapes/packs.ts';
import { packCodec, readPackMaterial } from '../../../table/packs.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company, newId }) => {
    const material = await readPackMaterial(store, company, input);
    return material ? { packId: newId('pck'), material } : rejected('not-found', { partner: input.partnerId });
  },
  decide: requestPack,
  save: (pack) => ({
    aggregate: packCodec.write(pack),
    root: `partner#${pack.partnerId}`,
    summary: { purpose: pack.purpose, lackingCount: packTold(pack).lackingCount },
  }),
  answer: (pack) => {
    const { packId, status, lackingCount, lapsesOn } = packTold(pack);
    return { packId, status, lackingCount, lapsesOn, papers: papersTold(pack.papers) };
  },
});
