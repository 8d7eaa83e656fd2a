import { receivableAccount } from '../domain/finance/invoice.ts';
import type { KnownReceivables, ReceivableRow } from '../domain/finance/imported-receivable.ts';
import type {
  OpenedDocument,
  OpenedReceivable,
  OpenReceivable,
  OpenReceivableState,
} from '../domain/finance/open-receivable.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { rowCodec } from './codec.ts';
import { invoiceCodec } from './finance.ts';
import { distinct, readPartnerIds } from './imported.ts';
import { keys } from './keys.ts';
import { ledgerRowCodec } from './ledger.ts';
import { creditWrite } from './orders.ts';
import { partnerCodec, readPartner } from './partners.ts';
import { paymentCodec } from './payments.ts';
import { lateEntryWrite, readAccountMark } from './statements.ts';
import type { AccountMark } from '../domain/finance/build-statement.ts';
import type { Store } from './store.ts';

const openedDocumentCodec = rowCodec<OpenedDocument>({
  kind: 'opened-document',
  schema: 1,
  key: ({ company, document, partnerId }) => keys.oldDocument(company, document, 'receivable', partnerId),
});

/** Partners, and documents of theirs that an earlier list brought: three rounds of BatchGet, whatever the number of rows. */
export async function readKnownReceivables(
  store: Store,
  company: string,
  rows: readonly ReceivableRow[],
  today: Day,
): Promise<KnownReceivables> {
  const ids = await readPartnerIds(store, company, distinct(rows.map(({ partnerCode }) => partnerCode)));
  const named = rows.flatMap(({ partnerCode = '', document }) => {
    const partnerId = ids.get(partnerCode);
    return partnerId === undefined || document === undefined ? [] : [{ partnerId, document }];
  });
  const [partners, documents] = await Promise.all([
    store.getMany(
      [...ids.values()].map((id) => keys.partner(company, id)),
      'consistent',
    ),
    store.getMany(
      named.map(({ partnerId, document }) => keys.oldDocument(company, document, 'receivable', partnerId)),
      'consistent',
    ),
  ]);
  const opened = new Map(
    documents.flatMap((item) => {
      const one = item && openedDocumentCodec.fromItem(item);
      return one ? [[`${one.partnerId}\n${one.document}`, one] as const] : [];
    }),
  );
  return {
    today,
    partners: new Map(
      [...ids.keys()].flatMap((code, index) => {
        const item = partners[index];
        return item ? [[code, partnerCodec.fromItem(item)] as const] : [];
      }),
    ),
    openedOf: (partnerId, document) => opened.get(`${partnerId}\n${document}`),
  };
}

/** What opening a document looks at: its partner, the account, and whether it came before. Undefined without the partner. */
export async function readOpening(
  store: Store,
  company: string,
  { partnerId, document, issuedOn }: OpenReceivable,
  moment: { readonly today: Day; readonly newId: (prefix: string) => string },
): Promise<(OpenReceivableState & { readonly late?: AccountMark }) | undefined> {
  const [partner, mark, item] = await Promise.all([
    readPartner(store, company, partnerId, 'consistent'),
    readAccountMark(store, company, receivableAccount(partnerId)),
    store.get(keys.oldDocument(company, document, 'receivable', partnerId), 'consistent'),
  ]);
  if (!partner) return undefined;
  return {
    invoiceId: moment.newId('inv'),
    paymentId: moment.newId('pay'),
    currency: 'CNY',
    partner,
    ...(item ? { opened: openedDocumentCodec.fromItem(item) } : {}),
    ...(mark.statedTo === undefined ? {} : { statedTo: mark.statedTo }),
    // A statement never covers today: only a document of a day that is over can meet one that is being built.
    ...(issuedOn < moment.today ? { late: mark } : {}),
  };
}

/** What an opened document leaves behind; a debt takes its part of the partner's credit. */
export function openedSaved(next: OpenedReceivable, late: AccountMark | undefined) {
  const { opened, ledgerRow } = next;
  return {
    aggregate: next.became === 'invoice' ? invoiceCodec.write(next.invoice) : paymentCodec.write(next.payment),
    writes: [
      ledgerRowCodec.put(ledgerRow),
      openedDocumentCodec.put(opened, { exists: false }),
      ...(next.became === 'invoice' ? [creditWrite(opened.company, opened.partnerId, opened.open)] : []),
      ...(late ? [lateEntryWrite(late)] : []),
    ],
  };
}

/** Documents here that the system before called by this number, of any partner and kind. */
export async function readOldDocumentIds(
  store: Store,
  company: string,
  number: string,
  limit: number,
): Promise<readonly string[]> {
  const { pk } = keys.oldDocument(company, number, 'order', '');
  const { items } = await store.query({ pk, limit, reading: 'eventual' });
  return items.map(({ id }) => String(id));
}
