import * as z from 'zod';
import { fileFormats, importStatuses, type Import } from '../../domain/admin/import/import.ts';
import { reconciliationOf } from '../../domain/admin/import/reconciliation.ts';
import type { RowError } from '../../domain/shared/import/column.ts';
import { importKinds, importRoles, type ImportKind } from '../../domain/shared/import/kinds.ts';
import type { ToldTotals } from '../../domain/shared/import/reconcile.ts';
import { moneyText, scaledInteger } from '../../domain/shared/money.ts';
import type { Role } from '../../domain/shared/roles.ts';
import { both, saidIn } from '../../domain/shared/said.ts';
import { rowWords } from '../rejections/imports.ts';

/** Posts that hand in lists of some kind; which kinds each may is a question of the kind. */
export const importPosts: readonly Role[] = [...new Set(Object.values(importRoles).flat())];

export const importKind = z.enum(importKinds);
export const importStatus = z.enum(importStatuses);
export const fileFormat = z.enum(fileFormats);

/** Field by place of its column, and field by text for every row. */
export const columnPlaces = z.record(z.string().max(40), z.int().min(0).max(199));
export const columnConstants = z.record(z.string().max(40), z.string().trim().min(1).max(200));

/** What an old system tells of a list: records, base units, value as a decimal text. */
export const toldTotals = z.strictObject({
  rows: z.int().min(0).max(1_000_000).optional(),
  /** For kinds whose rows are parts of documents. */
  documents: z.int().min(0).max(1_000_000).optional(),
  quantity: z.int().min(0).max(1_000_000_000_000).optional(),
  value: z
    .string()
    .refine(
      (text) => scaledInteger(text, 2) !== undefined,
      both('须为最多两位小数的数字', 'must be a decimal with at most 2 places'),
    )
    .meta({ format: 'money' })
    .transform((text) => scaledInteger(text, 2) as number)
    .optional(),
});

const shownTotals = z.strictObject({
  rows: z.int().optional(),
  documents: z.int().optional(),
  quantity: z.int().optional(),
  value: z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .meta({ format: 'money' })
    .optional(),
});

export function totalsView({ rows, documents, quantity, value }: ToldTotals): z.output<typeof shownTotals> {
  return {
    ...(rows === undefined ? {} : { rows }),
    ...(documents === undefined ? {} : { documents }),
    ...(quantity === undefined ? {} : { quantity }),
    ...(value === undefined ? {} : { value: moneyText(value) }),
  };
}

/** Why a row is not taken, in both languages. */
export const rowErrorShape = z.strictObject({
  field: z.string(),
  reason: z.string(),
  en: z.string(),
  zh: z.string(),
  found: z.string(),
});

/** Who somebody is stands in the file that was handed in, and who may see that file finds it there by row and column. */
function isPersonal(kind: ImportKind, field: string, reason: string): boolean {
  return kind === 'people' && ['name', 'phone', 'documentNumber'].includes(field) && reason !== 'person-on-file';
}

export function rowErrorView(kind: ImportKind, { field, reason, found }: RowError): z.output<typeof rowErrorShape> {
  // What a schema says of a field is a sentence in both languages already.
  if (reason === 'input-invalid') {
    return { field, reason, en: saidIn('en', found), zh: saidIn('zh', found), found: '' };
  }
  return { field, reason, ...rowWords(kind, reason), found: isPersonal(kind, field, reason) ? '' : found };
}

export const importShape = {
  importId: z.string(),
  kind: importKind,
  status: importStatus,
  sender: z.string(),
  fileName: z.string(),
  startedBy: z.string(),
  startedAt: z.string(),
  rows: z.int().optional(),
  checked: z
    .strictObject({
      at: z.string(),
      good: z.int(),
      bad: z.int(),
      known: z.int(),
      doubtful: z.int(),
    })
    .optional(),
  applied: z
    .strictObject({
      run: z.int(),
      done: z.int(),
      taken: z.int(),
      before: z.int(),
      refused: z.int(),
      waiting: z.int(),
      finishedAt: z.string().optional(),
    })
    .optional(),
};

export function importView(one: Import): z.output<z.ZodObject<typeof importShape>> {
  const { id, kind, status, sender, fileName, startedBy, startedAt, rows, checked, applied } = one;
  return {
    importId: id,
    ...{ kind, status, sender, fileName, startedBy, startedAt },
    ...(rows === undefined ? {} : { rows }),
    ...(checked
      ? {
          checked: {
            at: checked.at,
            good: checked.good,
            bad: checked.bad,
            known: checked.known,
            doubtful: checked.doubtful,
          },
        }
      : {}),
    ...(applied
      ? {
          applied: {
            run: applied.run,
            done: applied.taken + applied.before + applied.refused + applied.waiting,
            taken: applied.taken,
            before: applied.before,
            refused: applied.refused,
            waiting: applied.waiting,
            ...(applied.finishedAt ? { finishedAt: applied.finishedAt } : {}),
          },
        }
      : {}),
  };
}

export const reconciliationShape = z.strictObject({
  told: shownTotals,
  file: shownTotals,
  books: shownTotals,
  missing: shownTotals,
  explained: shownTotals,
  unexplained: shownTotals,
  proven: z.boolean(),
});

/** The proof of totals, or undefined before there is anything to prove. */
export function reconciliationView(one: Import): z.output<typeof reconciliationShape> | undefined {
  const proof = reconciliationOf(one);
  if (!proof) return undefined;
  const { proven, told, file, books, missing, explained, unexplained } = proof;
  return {
    told: totalsView(told),
    file: totalsView(file),
    books: totalsView(books),
    missing: totalsView(missing),
    explained: totalsView(explained),
    unexplained: totalsView(unexplained),
    proven,
  };
}
