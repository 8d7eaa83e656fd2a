import { addHours, type Instant } from '../../shared/calendar.ts';
import { rejected, type Rejected, type Remembered } from '../../shared/decision.ts';
import type { ColumnMapping } from '../../shared/import/column.ts';
import { importRoles, type ImportKind } from '../../shared/import/kinds.ts';
import type { Totals, ToldTotals } from '../../shared/import/reconcile.ts';
import type { Role } from '../../shared/roles.ts';

export const importStatuses = [
  'awaiting-file', // 待上传
  'read', // 已读取表头
  'mapped', // 列已确认
  'checking', // 检查中
  'checked', // 已检查
  'applying', // 导入中
  'applied', // 已导入
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const fileFormats = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What the dry run found. Pages are files beside the list: their contents stay out of the table. */
export interface CheckResult {
  readonly at: Instant;
  /** Rows by what became of them; a joined row counts as each of its rows. */
  readonly good: number;
  readonly bad: number;
  readonly known: number;
  /** Rows that may be one with something else and wait for a person. */
  readonly doubtful: number;
  readonly pages: number;
  readonly badPages: number;
  readonly doubtfulPages: number;
  /** Totals of all rows, and of those that are here already. */
  readonly file: Totals;
  readonly knownTotals: Totals;
}

/** How far an application is; each run counts anew, and a row taken by an earlier run is taken in this one too. */
export interface ApplyProgress {
  readonly run: number;
  readonly nextPage: number;
  /** Rows through, by what became of them. */
  readonly taken: number;
  readonly before: number;
  readonly refused: number;
  readonly waiting: number;
  readonly totals: Totals;
  readonly startedAt: Instant;
  readonly finishedAt?: Instant;
}

/** A list that a company hands in to leave its spreadsheets behind. */
export interface Import extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly kind: ImportKind;
  readonly status: ImportStatus;
  /** Whose files they are, e.g. the old system; columns are learned for it. */
  readonly sender: string;
  readonly fileName: string;
  readonly format: FileFormat;
  readonly bytes: number;
  readonly sha256: string;
  /** What the old system says of the whole. */
  readonly told: ToldTotals;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly heading?: readonly string[];
  readonly rows?: number;
  readonly mapping?: ColumnMapping;
  /** How often it was checked. */
  readonly checks: number;
  readonly checked?: CheckResult;
  readonly applied?: ApplyProgress;
}

/** What somebody said of the columns of one sender's files with one heading. */
export interface LearnedMapping {
  readonly company: string;
  readonly sender: string;
  readonly kind: ImportKind;
  readonly headingHash: string;
  readonly mapping: ColumnMapping;
  readonly learnedAt: Instant;
  readonly learnedBy: string;
}

/** A person's word on a row that may be one with something else. */
export interface DuplicateDecision extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly importId: string;
  readonly row: number;
  /** new: it is a thing of its own; merge: it is what `into` means, and its code becomes another name of that. */
  readonly decision: 'merge' | 'new';
  readonly into?: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

/** Rows that one step of an application works through. */
export const rowsInPage = 25;
/** Bad or doubtful rows in one page of a list that people read. */
export const shownInPage = 50;

/** A refusal for who may not enter such records one by one either. */
export function strangerNo(kind: ImportKind, roles: readonly Role[]): Rejected<'import-kind-not-yours'> | undefined {
  if (importRoles[kind].some((role) => roles.includes(role))) return undefined;
  return rejected('import-kind-not-yours', { kind, needs: importRoles[kind].join(', ') });
}

/** Days for which the files of an import are kept from its start: they may name people, and the bucket clears them. */
export const filesKeptDays = 30;

/** A refusal where the files that a step reads have been cleared. */
export function filesGone({ id, startedAt }: Import, now: Instant): Rejected<'import-files-gone'> | undefined {
  if (now < addHours(startedAt, 24 * filesKeptDays)) return undefined;
  return rejected('import-files-gone', { import: id, startedAt, days: filesKeptDays });
}

/** A refusal where a step does not follow from where the import stands. */
export function outOfTurn(
  one: Pick<Import, 'id' | 'status'>,
  ...from: readonly ImportStatus[]
): Rejected<'import-not-there-yet'> | undefined {
  if (from.includes(one.status)) return undefined;
  return rejected('import-not-there-yet', { import: one.id, status: one.status, needs: from.join(', ') });
}
