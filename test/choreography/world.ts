import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { addDays, addHours, dayOf } from '../../domain/shared/calendar.ts';
import { itemCodec } from '../../table/catalogue.ts';
import { licenceCodec, partnerCodec } from '../../table/partners.ts';
import type { HttpFunction } from '../../runtime/http-command.ts';
import { localClient } from '../dynamodb-local/table.ts';
import { aLicence, anItem, aPartner, aPrice, furnish, openStage, userWrite, type Stage } from '../functions/stage.ts';
import { Bus, type Weather } from './bus.ts';
import { MortalClient, ProcessDied, type Death } from './mortal-client.ts';
import type { Reaction } from './reactions.ts';

/** The first morning of every journey, in Shanghai. */
export const firstMorning = '2026-10-12T01:00:00.000Z';

/** One run of a journey: a table of its own, all functions, the bus between them, and people who try again. */
export class World {
  readonly stage: Stage;
  readonly bus: Bus;
  readonly mortal: MortalClient;
  /** Lets events through; a test that loses them hands in another way. */
  settle: () => Promise<void>;
  /** A client that makes a new key for each try, as no client of ours does: shows that the tests see the harm. */
  forgetsKeys = false;
  private acts = 0;

  private constructor(stage: Stage, mortal: MortalClient, reactions: readonly Reaction[], weather: Weather) {
    this.stage = stage;
    this.mortal = mortal;
    this.bus = new Bus(stage, mortal.stream, reactions, (work) => this.survive(work), weather);
    this.settle = () => this.bus.settle();
  }

  static async open(reactions: readonly Reaction[], weather: Weather = {}, death?: Death): Promise<World> {
    const mortal = new MortalClient();
    const stage = await openStage(mortal.client);
    stage.clock.now = firstMorning;
    await furnish(stage);
    await stage.put(
      itemCodec.write(anItem({ id: 'itm_implant', code: 'IMPLANT', serialManaged: true, implantable: true })),
      itemCodec.write(anItem({ id: 'itm_short', code: 'SHORT' })),
      aPrice('itm_implant', 25_000_000),
      aPrice('itm_short', 33_333),
      partnerCodec.write(
        aPartner({ id: 'ptn_hospital', code: 'H-001', name: '测试医院', kind: 'hospital', approvesByPolicy: true }),
      ),
      licenceCodec.write(aLicence({ id: 'lic_hospital', partnerId: 'ptn_hospital', kind: 'medical-institution' })),
    );
    await stage.write(
      userWrite('hospital-buyer', ['partner-buyer', 'partner-finance', 'partner-quality'], {
        partnerId: 'ptn_hospital',
      }),
    );
    mortal.begin(death);
    return new World(stage, mortal, reactions, weather);
  }

  get today(): string {
    return dayOf(this.stage.clock.now, 'Asia/Shanghai');
  }

  /** Hours go by. */
  later(hours: number): void {
    this.stage.clock.now = addHours(this.stage.clock.now, hours);
  }

  /** The second morning of the next month comes, when the month can be stated; answers the last day of the month. */
  nextMonth(): string {
    const first = new Date(`${this.stage.clock.now.slice(0, 7)}-01T00:00:00.000Z`);
    first.setUTCMonth(first.getUTCMonth() + 1);
    const day = first.toISOString().slice(0, 10);
    this.stage.clock.now = `${addDays(day, 1)}T02:00:00.000Z`;
    return addDays(day, -1);
  }

  /**
   * What a person does, through the command's own function. When the process dies under it the person sends the same
   * request again with the same key, as every client of the API does. Throws when the answer is a refusal.
   */
  async act(handler: HttpFunction, as: string, parameters: Record<string, string>, body: object) {
    this.acts += 1;
    let key = `act-${this.acts}`;
    const answer = await this.survive(() => {
      const call = { as, key, parameters, body };
      if (this.forgetsKeys) key += '-again';
      return this.stage.call(handler, call);
    });
    if (answer.status >= 300) throw new Error(`${as}, ${key}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Record<string, string>;
  }

  /** What people see; reading writes nothing. */
  async look(handler: HttpFunction, as: string, parameters: Record<string, string>) {
    const answer = await this.survive(() => this.stage.call(handler, { as, parameters }));
    if (answer.status !== 200) throw new Error(`${as} sees ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Ends this run and gives its table back. */
  async close(): Promise<void> {
    const client = localClient();
    await client.send(new DeleteTableCommand({ TableName: this.stage.dependencies.store.tableName }));
    client.destroy();
    this.mortal.client.destroy();
  }

  private async survive<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ProcessDied)) throw error;
      this.mortal.revive();
      return work();
    }
  }
}
