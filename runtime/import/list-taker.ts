import type * as z from 'zod';
import type { StepMaker } from '../../domain/admin/import/steps.ts';
import type { Day } from '../../domain/shared/calendar.ts';
import type { CheckedRows, Doubtful, ImportRules, Judged } from '../../domain/shared/import/check-rows.ts';
import type { ImportColumn, RowError, RowValues } from '../../domain/shared/import/column.ts';
import type { ImportKind } from '../../domain/shared/import/kinds.ts';
import type { Store } from '../../table/store.ts';
import type { Dependencies } from '../dependencies.ts';
import { wordsOf } from '../field-words.ts';
import type { Order, Performed } from '../perform.ts';

/** A row's command on its way: all that `perform` wants but the command's name and input. */
export interface TakeContext {
  readonly dependencies: Dependencies;
  readonly order: Omit<Order<never>, 'name' | 'input'>;
  /** Who handed the list in: he raised its records and may not approve them. */
  readonly importedBy: string;
}

/** How one context takes in the records of its lists: judged as its own single command judges, written as it writes. */
export interface ListTaker<C extends readonly ImportColumn[], Known, Command> {
  readonly kind: ImportKind;
  /** The event that brings the next page of such a list. */
  readonly nextStep: StepMaker;
  readonly rules: ImportRules<C, Known, Command>;
  /** Bounds of the fields as the single command's contract has them. */
  readonly shape: z.ZodType;
  /** What of the command the contract knows. */
  readonly shaped?: (command: Command) => unknown;
  /** The column that a field of the contract stands in. */
  readonly columnOf: (pointer: string) => string;
  /** Reads, for all rows at once, what is here of all that they name. */
  readonly look: (store: Store, company: string, rows: readonly RowValues<C>[], today: Day) => Promise<Known>;
  /** Rows that may be one with the archive or with each other. */
  readonly doubtful?: (
    store: Store,
    company: string,
    good: CheckedRows<Command>['good'],
  ) => Promise<readonly Doubtful[]>;
  readonly take: (context: TakeContext, command: Command) => Promise<Performed>;
  /** Keeps the code of a row as another name of what a person said it is. */
  readonly merge?: (context: TakeContext, command: Command, into: string) => Promise<Performed>;
}

/** The rules of a kind with the bounds of its contract behind them: what the API would refuse is found in the dry run. */
export function boundRules<C extends readonly ImportColumn[], Known, Command>(
  taker: ListTaker<C, Known, Command>,
): ImportRules<C, Known, Command> {
  return {
    ...taker.rules,
    judge: (values, known): Judged<Command> => {
      const judged = taker.rules.judge(values, known);
      if (judged.outcome !== 'good') return judged;
      const parsed = taker.shape.safeParse(taker.shaped ? taker.shaped(judged.command) : judged.command, {
        error: wordsOf,
      });
      if (parsed.success) return judged;
      return { outcome: 'bad', errors: oncePerColumn(parsed.error.issues.map((issue) => errorOf(taker, issue))) };
    },
  };
}

function errorOf(
  { columnOf }: Pick<ListTaker<readonly ImportColumn[], unknown, unknown>, 'columnOf'>,
  issue: z.core.$ZodIssue,
): RowError {
  const pointer = issue.path.map((part) => `/${String(part)}`).join('');
  return { field: columnOf(pointer), reason: 'input-invalid', found: issue.message };
}

function oncePerColumn(errors: readonly RowError[]): readonly RowError[] {
  return errors.filter(({ field }, index) => errors.findIndex((other) => other.field === field) === index);
}
