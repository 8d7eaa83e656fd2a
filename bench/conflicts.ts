import { TransactionCanceledException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** How long a key stays taken after its transaction was sent, beside the time of the call itself. */
const heldMilliseconds = 4;

/**
 * DynamoDB refuses a transaction that names an item of another running one; the emulators never do. This puts that rule
 * into the client: a key named by a running transaction (condition checks included) turns others away.
 */
export function emulateConflicts(client: DynamoDBClient): { readonly refused: () => number } {
  const held = new Map<string, number>();
  let refused = 0;
  client.middlewareStack.add(
    (next, context) => async (argument) => {
      if (!String(context.commandName).startsWith('TransactWrite')) return next(argument);
      const items = (argument.input as { TransactItems: Record<string, { Key?: Named; Item?: Named }>[] })
        .TransactItems;
      const names = items.map((item) => {
        const [part] = Object.values(item);
        const key = part?.Key ?? part?.Item;
        return `${String(key?.pk)}\n${String(key?.sk)}`;
      });
      const taken = names.map((name) => held.has(name));
      if (taken.some(Boolean)) {
        refused += 1;
        await new Promise((resolve) => setTimeout(resolve, 1));
        throw new TransactionCanceledException({
          $metadata: {},
          message: 'Transaction cancelled',
          CancellationReasons: taken.map((isTaken) => ({ Code: isTaken ? 'TransactionConflict' : 'None' })),
        });
      }
      names.forEach((name) => held.set(name, 1));
      try {
        return await next(argument);
      } finally {
        setTimeout(() => names.forEach((name) => held.delete(name)), heldMilliseconds);
      }
    },
    { step: 'initialize', name: 'lotlineConflicts', priority: 'low' },
  );
  return { refused: () => refused };
}

interface Named {
  readonly pk: unknown;
  readonly sk: unknown;
}
