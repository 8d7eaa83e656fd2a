import type { Redrive, Republication } from '../domain/admin/republication.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';

export const republicationCodec = aggregateCodec<Republication>({
  kind: 'republication',
  schema: 1,
  key: (ordered) => keys.upkeep(ordered.company, ordered.id),
});

export const redriveCodec = aggregateCodec<Redrive>({
  kind: 'redrive',
  schema: 1,
  key: (ordered) => keys.upkeep(ordered.company, ordered.id),
});
