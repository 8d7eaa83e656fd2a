import type { Pack } from '../../../domain/quality/pack.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { mayCall } from '../../../runtime/caller.ts';
import { fileAddress } from '../../../runtime/file-bucket.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { logger } from '../../../runtime/lambda.ts';
import { packTold, papersTold } from '../../../runtime/shapes/packs.ts';
import { readPack } from '../../../table/packs.ts';
import { contract } from './contract.ts';

/** Long enough to click, too short to pass on. */
const urlSeconds = 300;

const addressOf = ({ id, day }: Pack, key: string): Promise<string> =>
  fileAddress({ key, contentType: 'application/pdf', name: `pack-${day}-${id}.pdf` }, 'attachment', urlSeconds);

export const handler = httpQuery(contract, async ({ input, store, company, caller, dependencies }) => {
  const [pack, asking] = await Promise.all([readPack(store, company, input.packId, 'consistent'), caller]);
  if (!pack) return rejected('not-found', { pack: input.packId });
  const told = { ...packTold(pack), papers: papersTold(pack.papers, pack.file?.firstPages) };
  if (!pack.file || !mayCall(contract.may, asking)) return { answer: told };
  const url = await addressOf(pack, pack.file.key);
  const urlExpiresAt = new Date(dependencies.now().getTime() + urlSeconds * 1000).toISOString();
  logger.info('pack address given', { pack: pack.id, caller: asking.id, expires: urlExpiresAt });
  return { answer: { ...told, url, urlExpiresAt } };
});
