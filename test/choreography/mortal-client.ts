import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { journalEntry, type JournalEntry } from '../../table/journal.ts';
import type { Item } from '../../table/write.ts';
import { localClient } from '../dynamodb-local/table.ts';

/** The process is gone: whatever it still wanted of the table does not happen. */
export class ProcessDied extends Error {}

/** Where a process dies: at the k-th write request, before the table got it or after it did it. */
export interface Death {
  readonly write: number;
  readonly moment: 'before' | 'after';
}

const writing = /^(TransactWrite|BatchWrite|Update|Put|Delete)/;

/** A client of the table whose process can die at any of its write requests; what was committed is told as a stream. */
export class MortalClient {
  readonly client: DynamoDBClient = localClient();
  /** Write requests since the counting began. */
  writes = 0;
  /** The journal entries that were committed, in their order: what the table's stream would hand over. */
  readonly stream: JournalEntry[] = [];
  /** True once the death came that was asked for. */
  died = false;
  private death: Death | undefined;
  private dead = false;

  constructor() {
    this.client.middlewareStack.add(
      (next, context) => async (sent) => {
        this.mustLive();
        if (!writing.test(String(context['commandName']))) return next(sent);
        this.writes += 1;
        const isDeath = this.death?.write === this.writes;
        if (isDeath && this.death?.moment === 'before') this.die();
        const result = await next(sent);
        this.stream.push(...entriesIn(sent.input));
        if (isDeath) this.die();
        return result;
      },
      { step: 'initialize', name: 'mortality' },
    );
  }

  /** Counts from here on; the process dies where it is told to, once. */
  begin(death?: Death): void {
    this.writes = 0;
    this.died = false;
    this.death = death;
  }

  /** Another process takes its place. */
  revive(): void {
    this.dead = false;
  }

  private die(): never {
    this.dead = true;
    this.died = true;
    throw new ProcessDied(`the process died ${this.death?.moment} write ${this.death?.write}`);
  }

  // A call that was under way beside the fatal one must not reach the table either.
  private mustLive(): void {
    if (this.dead) throw new ProcessDied('the process is dead');
  }
}

function entriesIn(input: object): JournalEntry[] {
  const { TransactItems = [] } = input as { TransactItems?: { Put?: { Item: Record<string, unknown> } }[] };
  return TransactItems.flatMap(({ Put }) => {
    if (!Put) return [];
    const item = (typeof Put.Item['pk'] === 'object' ? unmarshall(Put.Item as never) : Put.Item) as Item;
    return item['kind'] === 'journal' ? [journalEntry(item)] : [];
  });
}
