import type { Switch } from '../domain/admin/switch.ts';
import type { Feature } from '../domain/shared/features.ts';
import { aggregateCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';

export const switchCodec = aggregateCodec<Switch>({
  kind: 'switch',
  schema: 1,
  key: (known) => keys.switch(known.company, known.id),
});

export async function readSwitch(store: Store, company: string, feature: Feature, reading: Reading) {
  const item = await store.get(keys.switch(company, feature), reading);
  return item && switchCodec.fromItem(item);
}

/** All switches that were ever set: one Query, there are as many as the code has features. */
export async function readSwitches(store: Store, company: string): Promise<readonly Switch[]> {
  const { pk } = keys.switch(company, '');
  return (await store.queryAll({ pk, reading: 'eventual' })).map(switchCodec.fromItem);
}
