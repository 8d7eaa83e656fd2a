import type { Day } from '../shared/calendar.ts';
import { badBy, type ImportRules, type Judged } from '../shared/import/check-rows.ts';
import type { RowValues } from '../shared/import/column.ts';
import { receivableColumns } from '../shared/import/columns/receivables.ts';
import {
  isOpened,
  openReceivable,
  type OpenedDocument,
  type OpenReceivable,
  type OpenReceivableState,
} from './open-receivable.ts';

export type ReceivableRow = RowValues<typeof receivableColumns>;

/** What is here of all that a list of open receivables names. */
export interface KnownReceivables {
  readonly today: Day;
  /** By any code that means the partner. */
  readonly partners: ReadonlyMap<string, OpenReceivableState['partner']>;
  readonly openedOf: (partnerId: string, document: string) => OpenedDocument | undefined;
}

function judge(row: ReceivableRow, known: KnownReceivables): Judged<OpenReceivable> {
  const { partnerCode = '', document = '', providerNumber, issuedOn = '', dueOn, gross, open = 0 } = row;
  const partner = known.partners.get(partnerCode);
  if (!partner) {
    return {
      outcome: 'bad',
      errors: [{ field: 'partnerCode', reason: 'partner-code-unknown', found: partnerCode }],
    };
  }
  const command: OpenReceivable = {
    ...{ partnerId: partner.id, document, issuedOn, open },
    ...(providerNumber === undefined ? {} : { providerNumber }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(gross === undefined ? {} : { gross }),
  };
  const opened = known.openedOf(partner.id, document);
  if (opened && isOpened(command, opened)) return { outcome: 'known' };
  const state: OpenReceivableState = { invoiceId: '', paymentId: '', currency: 'CNY', partner, opened };
  const circumstances = { company: '', actor: '', now: '', today: known.today };
  const decision = openReceivable(state, command, circumstances);
  if (decision.accepted) return { outcome: 'good', command };
  return { outcome: 'bad', errors: [badBy(decision, receivableColumnOf)] };
}

/** Where in a list of open receivables a field of the command stands. */
export function receivableColumnOf(pointer: string): string {
  return pointer === '/partnerId' ? 'partnerCode' : pointer.slice(1);
}

export const receivableRules: ImportRules<typeof receivableColumns, KnownReceivables, OpenReceivable> = {
  columns: receivableColumns,
  keyOf: ({ partnerCode, document }) =>
    partnerCode === undefined || document === undefined ? undefined : [partnerCode, document].join('\n'),
  judge,
  totalsOf: ({ open = 0 }) => ({ quantity: 0, value: open }),
};
