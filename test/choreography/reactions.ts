import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Subscription } from '../../runtime/contract.ts';
import type { EventFunction } from '../../runtime/on-event.ts';

export interface Reaction {
  readonly subscription: Subscription;
  readonly handler: EventFunction;
}

const root = join(import.meta.dirname, '..', '..');

/** Every reaction of the product, found as the deployment finds them: by its subscription's file. */
export async function everyReaction(): Promise<readonly Reaction[]> {
  const files = globSync('functions/*/*/subscription.ts', { cwd: root }).sort();
  return Promise.all(
    files.map(async (file) => {
      const { subscription } = (await import(join(root, file))) as { subscription: Subscription };
      const handlerFile = join(root, file.replace('subscription.ts', 'handler.ts'));
      const { handler } = (await import(handlerFile)) as { handler: EventFunction };
      return { subscription, handler };
    }),
  );
}
