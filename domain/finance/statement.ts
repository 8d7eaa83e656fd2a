import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { Currency } from '../shared/money.ts';
import { ledgerKinds } from './invoice.ts';

/** waiting 待对方确认 → confirmed 已确认 or signed 已盖章回函; disputed 有异议 until finance resolves every such line. */
export const statementStatuses = ['waiting', 'disputed', 'confirmed', 'signed'] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** resolved: finance answered the dispute, and the partner is asked again. */
export const lineAnswers = ['open', 'confirmed', 'disputed', 'resolved'] as const;
export type LineAnswer = (typeof lineAnswers)[number];

/** The header of a partner's account over whole days, both included. */
export interface Statement extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly partnerId: string;
  readonly ancestors: readonly string[];
  readonly from: Day;
  readonly to: Day;
  readonly currency: Currency;
  /** Minor units; positive is owed by the partner. `opening + invoiced + paid === closing`. */
  readonly opening: number;
  readonly invoiced: number;
  readonly paid: number;
  readonly closing: number;
  readonly lineCount: number;
  readonly confirmed: number;
  readonly disputed: number;
  readonly status: StatementStatus;
  readonly builtAt: Instant;
  readonly closedAt?: Instant;
  /** The stamped letter (对账函, 询证函) that came back. */
  readonly signedLetter?: SignedLetter;
}

export interface SignedLetter {
  readonly reference: string;
  readonly sha256: string;
  /** The post of who signed; never a name. */
  readonly signerRole: string;
  readonly signedOn: Day;
}

export const statementLineKinds = ['opening', ...ledgerKinds] as const;

/** One line; the first carries the opening balance, so that the lines add up to the closing balance. */
export interface StatementLine {
  readonly line: number;
  readonly kind: (typeof statementLineKinds)[number];
  readonly day: Day;
  readonly documentId?: string;
  readonly number?: string;
  readonly amount: number;
  readonly answer: LineAnswer;
  readonly note?: string;
  readonly resolution?: string;
}

export const statementLinesPerPage = 25;
/** 90 pages, the header, the account and the journal entry fit into one transaction. */
export const statementLinesAtMost = 90 * statementLinesPerPage;

export const isClosed = ({ status }: Pick<Statement, 'status'>) => status === 'confirmed' || status === 'signed';

export const countAnswers = (lines: readonly StatementLine[], answer: LineAnswer) =>
  lines.filter((line) => line.answer === answer).length;

/** What every event of a statement says of it. */
export function told({ id, number, partnerId, from, to, closing, currency }: Statement) {
  return { statementId: id, number, partnerId, from, to, closing, currency };
}
