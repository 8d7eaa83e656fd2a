import { rejected } from '../../../domain/shared/decision.ts';
import { deployedDigestBucket } from '../../../runtime/digest-bucket.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { digestOf } from '../../../table/audit.ts';
import { contract } from './contract.ts';

export const handler = httpQuery(contract, async ({ input, store, company, dependencies }) => {
  const bucket = deployedDigestBucket(dependencies.config.digestBucket);
  const [kept, found] = await Promise.all([bucket.find(company, input.hour), digestOf(store, company, input.hour)]);
  if (!kept) return rejected('digest-missing', { hour: input.hour });
  const differing = found.shards.flatMap((shard, index) => (shard.hash === kept.shards[index]?.hash ? [] : [index]));
  return {
    answer: {
      hour: input.hour,
      sound: kept.root === found.root && kept.count === found.count,
      kept: { count: kept.count, root: kept.root },
      found: { count: found.count, root: found.root },
      differing,
    },
  };
});
