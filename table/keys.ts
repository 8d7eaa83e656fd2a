import type { Day, Instant } from '../domain/shared/calendar.ts';
import { financeKeys } from './keys/finance.ts';
import { insightKeys } from './keys/insight.ts';
import { partnerKeys } from './keys/partners.ts';
import { peopleKeys } from './keys/people.ts';
import { pricingKeys } from './keys/pricing.ts';
import type { Key } from './write.ts';

/**
 * Every key string of the table is born here, those of money, partners, people, prices and figures in `keys/`. The company comes first in each partition, so that two companies can
 * never meet; after it the thing, and in the sort key the order in which the business asks.
 */
export const keys = {
  // admin
  user: (company: string, subject: string): Key => ({ pk: `USER#${company}#${subject}`, sk: 'USER' }),
  userFile: (company: string, user: string): Key => ({ pk: `USER-FILE#${company}#${user}`, sk: 'USER' }),
  users: (company: string) => `USERS#${company}`,
  usersOfPartner: (company: string, partner: string) => `USERS-OF#${company}#${partner}`,
  counter: (company: string, series: string): Key => ({ pk: `COUNTER#${company}#${series}`, sk: 'COUNTER' }),
  job: (company: string, job: string): Key => ({ pk: `JOB#${company}#${job}`, sk: 'JOB' }),
  /** What a job works through and what came of it, in pages. */
  jobPage: (company: string, job: string, part: 'INPUT' | 'REPORT', page: number): Key => ({
    pk: `JOB#${company}#${job}`,
    sk: `${part}#${page.toString().padStart(4, '0')}`,
  }),
  jobs: (company: string) => `JOBS#${company}`,
  /** A list that is taken in, and beside it what people said of its doubtful rows and which rows were left. */
  import: (company: string, one: string): Key => ({ pk: `IMPORT#${company}#${one}`, sk: 'IMPORT' }),
  importDecision: (company: string, one: string, row: number): Key => ({
    pk: `IMPORT#${company}#${one}`,
    sk: `DECISION#${row.toString().padStart(6, '0')}`,
  }),
  importLeft: (company: string, one: string, run: number, page: number): Key => ({
    pk: `IMPORT#${company}#${one}`,
    sk: `LEFT#${run.toString().padStart(4, '0')}#${page.toString().padStart(4, '0')}`,
  }),
  imports: (company: string) => `IMPORTS#${company}`,
  /** `heading` is the hash of a heading row as it is compared. */
  importColumns: (company: string, sender: string, kind: string, heading: string): Key => ({
    pk: `IMPORT-COLUMNS#${company}#${sender}`,
    sk: `${kind}#${heading}`,
  }),
  upkeep: (company: string, id: string): Key => ({ pk: `UPKEEP#${company}#${id}`, sk: 'UPKEEP' }),
  parked: (company: string, consumer: string, id: string): Key => ({
    pk: `PARKED#${company}`,
    sk: `${consumer}#${id}`,
  }),
  problem: (company: string, problem: string): Key => ({ pk: `PROBLEM#${company}#${problem}`, sk: 'PROBLEM' }),
  problemText: (company: string, problem: string): Key => ({ pk: `PROBLEM#${company}#${problem}`, sk: 'TEXT' }),
  /** Sorts by what waits, then age: read from the end, open reports come first and the newest of them at the top. */
  problems: (company: string) => `PROBLEMS#${company}`,
  problemsOf: (company: string, reporter: string) => `PROBLEMS-OF#${company}#${reporter}`,
  exception: (company: string, exception: string): Key => ({
    pk: `EXCEPTION#${company}#${exception}`,
    sk: 'EXCEPTION',
  }),
  exceptionsInStatus: (company: string, status: string) => `EXCEPTIONS#${company}#${status}`,
  /** `owner` is `person:<id>` of who took it, else `post:<post>` it was given to. */
  exceptionsOf: (company: string, owner: string, status: string) => `EXCEPTIONS-OF#${company}#${owner}#${status}`,
  monitorRun: (company: string, run: string): Key => ({ pk: `MONITOR-RUN#${company}#${run}`, sk: 'RUN' }),
  /** Only runs that have looked at everything. */
  monitorRuns: (company: string) => `MONITOR-RUNS#${company}`,
  switch: (company: string, feature: string): Key => ({ pk: `SWITCHES#${company}`, sk: feature }),

  // the journal
  journal: (company: string, commandId: string): Key => ({ pk: `JOURNAL#${company}#${commandId}`, sk: 'ENTRY' }),
  history: (company: string, root: string) => `HISTORY#${company}#${root}`,
  journalHour: (company: string, hour: string, shard: number) => `JOURNAL-HOUR#${company}#${hour}#${shard}`,

  // the stop gate
  gate: (company: string, shard: number): Key => ({ pk: `GATE#${company}#${shard}`, sk: 'EPOCH' }),
  stops: (company: string, item: string): Key => ({ pk: `STOPS#${company}#${item}`, sk: 'ACTIVE' }),

  // catalogue
  item: (company: string, item: string): Key => ({ pk: `ITEM#${company}#${item}`, sk: 'ITEM' }),
  itemsOfLine: (company: string, productLine: string) => `ITEMS#${company}#${productLine}`,
  productLine: (company: string, productLine: string): Key => ({ pk: `PRODUCT-LINES#${company}`, sk: productLine }),
  itemsInStatus: (company: string, status: string) => `ITEMS-IN#${company}#${status}`,
  /** `system` is whose code it is: `gs1`, `hibc`, `internal`, `partner:<id>`, `insurance`. */
  code: (company: string, system: string, code: string): Key => ({
    pk: `CODE#${company}#${system}#${code}`,
    sk: 'CODE',
  }),
  bigram: (company: string, bigram: string, item: string): Key => ({ pk: `BIGRAM#${company}#${bigram}`, sk: item }),
  /** Its id follows from its number, so a number has one certificate and is found by it. */
  certificate: (company: string, certificate: string): Key => ({
    pk: `CERTIFICATE#${company}#${certificate}`,
    sk: 'CERTIFICATE',
  }),
  /** An item that goes by the certificate; its terms stand in the item itself. */
  certificateItem: (company: string, certificate: string, item: string): Key => ({
    pk: `CERTIFICATE#${company}#${certificate}`,
    sk: `ITEM#${item}`,
  }),
  certificatesInStatus: (company: string, status: string) => `CERTIFICATES-IN#${company}#${status}`,
  certificatesLapsing: (company: string, month: string) => `CERTIFICATES-LAPSING#${company}#${month}`,
  udidDelivery: (company: string, delivery: string): Key => ({ pk: `UDID#${company}#${delivery}`, sk: 'DELIVERY' }),
  udidDifference: (company: string, delivery: string, item: string): Key => ({
    pk: `UDID#${company}#${delivery}`,
    sk: `DIFFERENCE#${item}`,
  }),
  udidDeliveries: (company: string) => `UDID-DELIVERIES#${company}`,
  /** Beside the item, so that one Query reads all that is on its file. */
  listing: (company: string, item: string, province: string, listing: string): Key => ({
    pk: `ITEM#${company}#${item}`,
    sk: `LISTING#${province}#${listing}`,
  }),
  substitute: (company: string, item: string, substitute: string): Key => ({
    pk: `ITEM#${company}#${item}`,
    sk: `SUBSTITUTE#${substitute}`,
  }),

  ...partnerKeys,
  ...peopleKeys,

  ...pricingKeys,

  // orders
  order: (company: string, order: string): Key => ({ pk: `ORDER#${company}#${order}`, sk: 'ORDER' }),
  orderPage: (company: string, order: string, part: 'LINES' | 'PRICES', page: number): Key => ({
    pk: `ORDER#${company}#${order}`,
    sk: `${part}#${page.toString().padStart(4, '0')}`,
  }),
  orderProgress: (company: string, order: string): Key => ({ pk: `ORDER#${company}#${order}`, sk: 'ORDER-PROGRESS' }),
  ordersOfPartner: (company: string, partner: string) => `ORDERS#${company}#${partner}`,
  ordersWaiting: (company: string, status: string) => `ORDERS-WAITING#${company}#${status}`,
  heldOrder: (company: string, held: string): Key => ({ pk: `HELD#${company}#${held}`, sk: 'HELD' }),
  heldOrders: (company: string) => `HELD-ORDERS#${company}`,
  /** Its lines stand beside the header, so that a list of templates reads none. */
  orderTemplate: (company: string, template: string, part: 'TEMPLATE' | 'LINES' = 'TEMPLATE'): Key => ({
    pk: `ORDER-TEMPLATE#${company}#${template}`,
    sk: part,
  }),
  orderTemplates: (company: string, partner: string) => `ORDER-TEMPLATES#${company}#${partner}`,
  /** One template for one name of a partner. */
  orderTemplateName: (company: string, partner: string, name: string): Key => ({
    pk: `ORDER-TEMPLATE-NAME#${company}#${partner}#${name}`,
    sk: 'NAME',
  }),
  /** `heading` is the hash of a heading row as it is compared. */
  orderColumns: (company: string, partner: string, heading: string): Key => ({
    pk: `ORDER-COLUMNS#${company}#${partner}`,
    sk: heading,
  }),

  // inventory
  lot: (company: string, item: string, lot: string): Key => ({ pk: `LOT#${company}#${item}#${lot}`, sk: 'LOT' }),
  move: (company: string, item: string, lot: string, recordedAt: Instant, id: string): Key => ({
    pk: `LOT#${company}#${item}#${lot}`,
    sk: `MOVE#${recordedAt}#${id}`,
  }),
  /** A lot by its label alone, whatever the item; case does not count. */
  lotNamed: (company: string, item: string, lot: string): Key => ({
    pk: `LOT-NAMED#${company}#${lot.toUpperCase()}`,
    sk: `${item}#${lot}`,
  }),
  lotsOfItem: (company: string, item: string) => `LOTS#${company}#${item}`,
  lotsExpiring: (company: string, month: string) => `EXPIRY#${company}#${month}`,
  /** Sorts by expiry, then lot: first-expired-first-out is one Query read in order. */
  position: (company: string, item: string, warehouse: string, expiry: Day, lot: string): Key => ({
    pk: `STOCK#${company}#${item}#${warehouse}`,
    sk: `${expiry}#${lot}`,
  }),
  stockOfWarehouse: (company: string, warehouse: string) => `WAREHOUSE-STOCK#${company}#${warehouse}`,
  serial: (company: string, item: string, serial: string): Key => ({
    pk: `SERIAL#${company}#${item}#${serial}`,
    sk: 'SERIAL',
  }),
  serialMove: (company: string, item: string, serial: string, recordedAt: Instant, id: string): Key => ({
    pk: `SERIAL#${company}#${item}#${serial}`,
    sk: `MOVE#${recordedAt}#${id}`,
  }),
  /** The serials of an item sort as text: a recalled range is one Query. */
  serialsOfItem: (company: string, item: string) => `SERIALS#${company}#${item}`,
  /** A serial number by its label alone. */
  serialsNamed: (company: string, serial: string) => `SERIALS-NAMED#${company}#${serial.toUpperCase()}`,
  stockOpening: (company: string, opening: string): Key => ({ pk: `OPENING#${company}#${opening}`, sk: 'OPENING' }),
  statusChange: (company: string, change: string): Key => ({
    pk: `STATUS-CHANGE#${company}#${change}`,
    sk: 'STATUS-CHANGE',
  }),
  warehouse: (company: string, warehouse: string): Key => ({ pk: `WAREHOUSES#${company}`, sk: warehouse }),
  reading: (company: string, warehouse: string, day: Day, at: Instant): Key => ({
    pk: `CLIMATE#${company}#${warehouse}#${day}`,
    sk: at,
  }),

  // purchasing
  purchaseOrder: (company: string, order: string): Key => ({ pk: `PURCHASE#${company}#${order}`, sk: 'PURCHASE' }),
  purchasePage: (company: string, order: string, page: number): Key => ({
    pk: `PURCHASE#${company}#${order}`,
    sk: `LINES#${page.toString().padStart(4, '0')}`,
  }),
  /** How much of each line was received, as counters guarded by value. */
  purchaseProgress: (company: string, order: string): Key => ({
    pk: `PURCHASE#${company}#${order}`,
    sk: 'PROGRESS',
  }),
  purchasesOfSupplier: (company: string, supplier: string) => `PURCHASES#${company}#${supplier}`,
  purchasesOpen: (company: string) => `PURCHASES-OPEN#${company}`,
  receipt: (company: string, receipt: string): Key => ({ pk: `RECEIPT#${company}#${receipt}`, sk: 'RECEIPT' }),
  receiptPage: (company: string, receipt: string, part: 'LINES' | 'RESULTS', page: number): Key => ({
    pk: `RECEIPT#${company}#${receipt}`,
    sk: `${part}#${page.toString().padStart(4, '0')}`,
  }),
  receiptsOpen: (company: string, warehouse: string) => `RECEIPTS-OPEN#${company}#${warehouse}`,

  // logistics
  shipment: (company: string, shipment: string): Key => ({ pk: `SHIPMENT#${company}#${shipment}`, sk: 'SHIPMENT' }),
  shipmentPage: (company: string, shipment: string, page: number): Key => ({
    pk: `SHIPMENT#${company}#${shipment}`,
    sk: `LINES#${page.toString().padStart(4, '0')}`,
  }),
  /** Progress of a page's lines apart from the page, so that a step writes little. */
  shipmentProgress: (company: string, shipment: string, page: number): Key => ({
    pk: `SHIPMENT#${company}#${shipment}`,
    sk: `PROGRESS#${page.toString().padStart(4, '0')}`,
  }),
  /** Beside the order's lines, so that one Query reads order, lines and what is reserved. */
  fulfilment: (company: string, order: string): Key => ({ pk: `ORDER#${company}#${order}`, sk: 'FULFILMENT' }),
  fulfilmentReleased: (company: string, order: string): Key => ({
    pk: `ORDER#${company}#${order}`,
    sk: 'FULFILMENT#RELEASED',
  }),
  /** A carrier's number may stand on several shipments, and two carriers may use the same. */
  waybill: (company: string, waybill: string, shipment: string): Key => ({
    pk: `WAYBILL#${company}#${waybill}`,
    sk: shipment,
  }),
  inTransit: (company: string) => `IN-TRANSIT#${company}`,
  picksOpen: (company: string, warehouse: string) => `PICKS-OPEN#${company}#${warehouse}`,
  shipmentsOfPartner: (company: string, partner: string) => `SHIPMENTS#${company}#${partner}`,

  // quality
  recall: (company: string, recall: string): Key => ({ pk: `RECALL#${company}#${recall}`, sk: 'RECALL' }),
  recallNotice: (company: string, recall: string, partner: string): Key => ({
    pk: `RECALL#${company}#${recall}`,
    sk: `NOTICE#${partner}`,
  }),
  /** Beside the case: its counters, so that answers, returns and destructions do not meet at the case itself. */
  recallProgress: (company: string, recall: string): Key => ({ pk: `RECALL#${company}#${recall}`, sk: 'PROGRESS' }),
  recallDestruction: (company: string, recall: string, destruction: string): Key => ({
    pk: `RECALL#${company}#${recall}`,
    sk: `DESTRUCTION#${destruction}`,
  }),
  /** Sorts by status, then age: read from the end, open cases come first and the newest of them at the top. */
  recalls: (company: string) => `RECALLS#${company}`,
  stop: (company: string, stop: string): Key => ({ pk: `STOP#${company}#${stop}`, sk: 'STOP' }),
  stopsActive: (company: string) => `STOPS-ACTIVE#${company}`,
  noticesOfPartner: (company: string, partner: string) => `NOTICES#${company}#${partner}`,
  clocksDue: (company: string) => `CLOCKS-DUE#${company}`,
  noticesOverdue: (company: string) => `NOTICES-OVERDUE#${company}`,
  attachment: (company: string, attachment: string): Key => ({
    pk: `ATTACHMENT#${company}#${attachment}`,
    sk: 'ATTACHMENT',
  }),
  /** `file` is what the documents belong to: a partner (with its licences), an item, a certificate or a person. */
  attachmentsOf: (company: string, file: string, id: string) => `ATTACHMENTS#${company}#${file}#${id}`,
  pack: (company: string, pack: string): Key => ({ pk: `PACK#${company}#${pack}`, sk: 'PACK' }),
  packsOfPartner: (company: string, partner: string) => `PACKS#${company}#${partner}`,
  packsLapsing: (company: string, month: string) => `PACKS-LAPSING#${company}#${month}`,

  ...financeKeys,
  ...insightKeys,
};
