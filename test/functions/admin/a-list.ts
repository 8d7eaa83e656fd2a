import { createHash } from 'node:crypto';
import { handler as applyImport } from '../../../functions/admin/apply-import/handler.ts';
import { handler as checkImport } from '../../../functions/admin/check-import/handler.ts';
import { handler as getImport } from '../../../functions/admin/get-import/handler.ts';
import { handler as getUpload } from '../../../functions/admin/get-import-upload/handler.ts';
import { handler as mapColumns } from '../../../functions/admin/map-import-columns/handler.ts';
import { handler as readImport } from '../../../functions/admin/read-import/handler.ts';
import { handler as startImport } from '../../../functions/admin/start-import/handler.ts';
import { handler as takeCertificates } from '../../../functions/catalogue/take-papers-on-certificate-list-step-ordered/handler.ts';
import { handler as takeItems } from '../../../functions/catalogue/take-items-on-item-list-step-ordered/handler.ts';
import { handler as takeReceivables } from '../../../functions/finance/take-receivables-on-receivable-list-step-ordered/handler.ts';
import { handler as takeSales } from '../../../functions/insight/take-sales-on-sale-list-step-ordered/handler.ts';
import { handler as takeStock } from '../../../functions/inventory/take-stock-on-stock-list-step-ordered/handler.ts';
import { handler as takeOrders } from '../../../functions/orders/take-orders-on-open-order-list-step-ordered/handler.ts';
import { handler as takeLicences } from '../../../functions/partners/take-licences-on-licence-list-step-ordered/handler.ts';
import { handler as takePartners } from '../../../functions/partners/take-partners-on-partner-list-step-ordered/handler.ts';
import { handler as takePeople } from '../../../functions/people/take-people-on-person-list-step-ordered/handler.ts';
import { handler as takePrices } from '../../../functions/pricing/take-prices-on-price-list-step-ordered/handler.ts';
import type { Envelope } from '../../../table/journal.ts';
import type { Answer, Stage } from '../stage.ts';

const takers = {
  'admin.item-list-step-ordered.v1': ['take-items-on-item-list-step-ordered', takeItems],
  'admin.partner-list-step-ordered.v1': ['take-partners-on-partner-list-step-ordered', takePartners],
  'admin.licence-list-step-ordered.v1': ['take-licences-on-licence-list-step-ordered', takeLicences],
  'admin.certificate-list-step-ordered.v1': ['take-papers-on-certificate-list-step-ordered', takeCertificates],
  'admin.person-list-step-ordered.v1': ['take-people-on-person-list-step-ordered', takePeople],
  'admin.stock-list-step-ordered.v1': ['take-stock-on-stock-list-step-ordered', takeStock],
  'admin.price-list-step-ordered.v1': ['take-prices-on-price-list-step-ordered', takePrices],
  'admin.receivable-list-step-ordered.v1': ['take-receivables-on-receivable-list-step-ordered', takeReceivables],
  'admin.open-order-list-step-ordered.v1': ['take-orders-on-open-order-list-step-ordered', takeOrders],
  'admin.sale-list-step-ordered.v1': ['take-sales-on-sale-list-step-ordered', takeSales],
} as const;

export const takerOf = (event: Envelope) => takers[event.type as keyof typeof takers];

let count = 0;

/** A list on its way through its steps, as a user and the bus would bring it. */
export function aList(stage: Stage, as: string, kind: string, more: { told?: object; sender?: string } = {}) {
  count += 1;
  const key = `list-${count}`;
  let importId = '';
  const parameters = () => ({ importId });
  const call = async (handler: Parameters<Stage['call']>[0], step: string, body: object = {}): Promise<Answer> =>
    stage.call(handler, { as, key: `${key}-${step}`, parameters: parameters(), body });

  const self = {
    id: () => importId,
    /** Announces and sends a file and has its heading read. */
    async send(content: string | Uint8Array, format: 'csv' | 'xlsx' = 'csv'): Promise<Answer> {
      const bytes = Buffer.from(content);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const started = await stage.call(startImport, {
        as,
        key: `${key}-start`,
        body: {
          kind,
          sender: more.sender ?? 'old-erp',
          fileName: `list.${format}`,
          format,
          bytes: bytes.length,
          sha256,
          told: more.told ?? {},
        },
      });
      if (started.status !== 201) return started;
      importId = started.body.importId as string;
      const { body: upload } = await stage.call(getUpload, { as, parameters: parameters() });
      const put = await fetch(upload.url as string, {
        method: 'PUT',
        headers: upload.headers as Record<string, string>,
        body: bytes,
      });
      if (!put.ok) throw new Error(`upload answered ${put.status}`);
      return call(readImport, 'read');
    },
    map: (places: object, constants: object = {}) => call(mapColumns, 'map', { places, constants }),
    async check(step = 'check'): Promise<Envelope> {
      const answer = await call(checkImport, step);
      if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
      const [event] = await stage.eventsOf(as, `${key}-${step}`);
      const [, taker] = takerOf(event as Envelope);
      const outcome = await stage.react(taker, event as Envelope);
      if (outcome !== 'accepted') throw new Error(outcome);
      const [noted] = await stage.eventsAfter(event as Envelope, takerOf(event as Envelope)[0]);
      return noted as Envelope;
    },
    /** Orders the application and gives its first step. */
    async order(step = 'apply'): Promise<Envelope> {
      const answer = await call(applyImport, step);
      if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
      const [event] = await stage.eventsOf(as, `${key}-${step}`);
      return event as Envelope;
    },
    /** Works through the steps from one on; gives the last event. */
    async work(first: Envelope): Promise<Envelope> {
      let event = first;
      while (takerOf(event)) {
        const [consumer, taker] = takerOf(event);
        await stage.react(taker, event);
        const [next] = await stage.eventsAfter(event, consumer);
        if (!next) throw new Error(`step ${JSON.stringify(event.data)} left nothing`);
        event = next;
      }
      return event;
    },
    apply: async (step = 'apply'): Promise<Envelope> => self.work(await self.order(step)),
    get: async () => (await stage.call(getImport, { as: 'auditor', parameters: parameters() })).body,
    list: async (handler: Parameters<Stage['call']>[0]) => {
      const items = [];
      let cursor: string | undefined;
      do {
        const query: Record<string, string> = cursor === undefined ? {} : { cursor };
        const { body } = await stage.call(handler, { as: 'auditor', parameters: parameters(), query });
        items.push(...body.items);
        cursor = body.cursor;
      } while (cursor);
      return items;
    },
    call,
  };
  return self;
}

export const csv = (...lines: readonly (readonly (string | number)[])[]) =>
  lines.map((line) => line.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n');

/** Everything as it is, but for a store that dies after so many transactions. */
export function mortalAfter({ dependencies }: Stage, most: number): Stage['dependencies'] {
  const { store } = dependencies;
  let writes = 0;
  const mortal = Object.assign(Object.create(Object.getPrototypeOf(store)) as typeof store, store, {
    transact: async (...told: Parameters<typeof store.transact>) => {
      writes += 1;
      if (writes > most) throw new Error('killed');
      return store.transact(...told);
    },
  });
  return { ...dependencies, store: mortal };
}
