import { republishHour } from '../../functions/admin/republish-events-on-republication-ordered/handler.ts';
import { NotYet } from '../../runtime/on-event.ts';
import type { Publish } from '../../runtime/publish.ts';
import { envelopesOf, type Envelope, type JournalEntry } from '../../table/journal.ts';
import { Store } from '../../table/store.ts';
import { localClient } from '../dynamodb-local/table.ts';
import { company, type Stage } from '../functions/stage.ts';
import { chanceFrom } from './chance.ts';
import type { Reaction } from './reactions.ts';

/** How the way from the journal to the consumers misbehaves. */
export interface Weather {
  /** Every message comes this often; 1 when absent. */
  readonly times?: number;
  /** Messages come in an order that follows from this seed; in the order they were said when absent. */
  readonly disorder?: number;
  /** Consumers whose messages may come only after people did more, and after later ones. */
  readonly late?: readonly string[];
}

/** Tries a message gets before it is parked, as in the deployed queues. */
const triesAtMost = 8;

interface Message {
  readonly reaction: Reaction;
  readonly envelope: Envelope;
  tries: number;
}

/**
 * The way from the journal to the consumers, in one process and without hidden time: it hands each event of what was
 * committed to every reaction that hears it, until nothing follows any more.
 */
export class Bus {
  /** Every event that was ever said, in the order it was seen. */
  readonly said: Envelope[] = [];
  /** What a reaction answered, e.g. `accepted`; for looking into a failing test. */
  readonly told: string[] = [];
  private readonly stage: Stage;
  private readonly stream: readonly JournalEntry[];
  private readonly reactions: readonly Reaction[];
  private readonly survive: <T>(work: () => Promise<T>) => Promise<T>;
  private readonly weather: Weather;
  private readonly chance: () => number;
  /** Looks at the journal with eyes of its own: the bus does not die with a consumer. */
  private readonly store: Store;
  /** How far the stream was read. */
  private read = 0;
  private readonly waiting: Message[] = [];
  private readonly late: Message[] = [];

  constructor(
    stage: Stage,
    stream: readonly JournalEntry[],
    reactions: readonly Reaction[],
    survive: <T>(work: () => Promise<T>) => Promise<T>,
    weather: Weather = {},
  ) {
    this.stage = stage;
    this.stream = stream;
    this.reactions = reactions;
    this.survive = survive;
    this.weather = weather;
    this.chance = chanceFrom(weather.disorder ?? 0);
    this.store = new Store(localClient(), stage.dependencies.store.tableName);
  }

  /** The data of the last event of a type that fits. */
  last(type: string, fits: Record<string, unknown> = {}): Record<string, unknown> {
    const data = this.said
      .filter((envelope) => envelope.type === type)
      .map((envelope) => envelope.data as Record<string, unknown>)
      .findLast((candidate) => Object.entries(fits).every(([name, value]) => candidate[name] === value));
    if (!data) throw new Error(`nobody said ${type} ${JSON.stringify(fits)}; told: ${this.told.join(', ')}`);
    return data;
  }

  /** Publishes what the journal has new and delivers, until every queue is empty but for what comes late. */
  async settle(isEnd = false): Promise<void> {
    this.listen(true);
    for (;;) {
      if (isEnd && this.waiting.length === 0) this.waiting.push(...this.late.splice(0));
      if (this.waiting.length === 0) return;
      await this.deliverOne();
      // In disorder what a reaction said may overtake what waits; in order it comes after it.
      if (this.waiting.length === 0 || this.weather.disorder !== undefined) this.listen(true);
    }
  }

  /** The stream's records are gone before anybody read them: what the journal has new reaches nobody. */
  lose(): number {
    return this.listen(false);
  }

  /** Republishes an hour from the journal, as an administrator orders it, and delivers; what follows is lost again. */
  async republish(hour: string): Promise<number> {
    const publish: Publish = async (envelopes) => {
      envelopes.forEach((envelope) => this.queue(envelope));
      return Promise.resolve([]);
    };
    const dependencies = { ...this.stage.dependencies, store: this.store };
    const count = await republishHour(dependencies, publish, company, hour);
    while (this.waiting.length > 0) await this.deliverOne();
    return count;
  }

  private listen(delivers: boolean): number {
    const fresh = this.stream.slice(this.read).flatMap(envelopesOf);
    this.read = this.stream.length;
    this.said.push(...fresh);
    if (delivers) fresh.forEach((envelope) => this.queue(envelope));
    return fresh.length;
  }

  private queue(envelope: Envelope): void {
    for (const reaction of this.reactions) {
      if (!reaction.subscription.on.includes(envelope.type)) continue;
      for (let time = 0; time < (this.weather.times ?? 1); time += 1) {
        const isLate = this.weather.late?.includes(reaction.subscription.name) && this.chance() < 0.7;
        (isLate ? this.late : this.waiting).push({ reaction, envelope, tries: 0 });
      }
    }
  }

  private async deliverOne(): Promise<void> {
    const place = this.weather.disorder === undefined ? 0 : Math.floor(this.chance() * this.waiting.length);
    const [message] = this.waiting.splice(place, 1);
    if (!message) return;
    const { reaction, envelope } = message;
    message.tries += 1;
    try {
      const outcome = await this.survive(() => this.stage.react(reaction.handler, envelope));
      this.told.push(`${reaction.subscription.name}: ${outcome}`);
    } catch (error) {
      if (!(error instanceof NotYet) || message.tries >= triesAtMost) throw error;
      this.waiting.push(message);
    }
  }
}
