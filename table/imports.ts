import type { AppliedPage, RowOutcome } from '../domain/admin/import/apply-import.ts';
import type { DuplicateDecision, Import, LearnedMapping } from '../domain/admin/import/import.ts';
import { comparedTitle, type ColumnMapping } from '../domain/shared/import/column.ts';
import type { ImportKind } from '../domain/shared/import/kinds.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { hashOf } from './journal.ts';
import { keys } from './keys.ts';
import type { Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const importCodec = aggregateCodec<Import>({
  kind: 'import',
  schema: 1,
  key: (one) => keys.import(one.company, one.id),
  indexes: (one) => ({ gs1: { pk: keys.imports(one.company), sk: `${one.startedAt}#${one.id}` } }),
});

export const duplicateDecisionCodec = aggregateCodec<DuplicateDecision>({
  kind: 'import-decision',
  schema: 1,
  key: ({ company, importId, row }) => keys.importDecision(company, importId, row),
});

/** The latest word on a heading counts; who said it stands in the journal of the import it was said in. */
export const learnedMappingCodec = rowCodec<LearnedMapping>({
  kind: 'import-columns',
  schema: 1,
  key: ({ company, sender, kind, headingHash }) => keys.importColumns(company, sender, kind, headingHash),
});

/** What a heading is found by; empty cells at the end, as spreadsheets leave them, are of no account. */
export function headingHashOf(heading: readonly string[]): string {
  const titles = heading.map(comparedTitle);
  return hashOf(titles.slice(0, titles.findLastIndex((title) => title !== '') + 1));
}

export async function readImport(
  store: Store,
  company: string,
  id: string,
  reading: Reading,
): Promise<Import | undefined> {
  const item = await store.get(keys.import(company, id), reading);
  return item && importCodec.fromItem(item);
}

export async function readLearnedMapping(
  store: Store,
  company: string,
  of: { readonly sender: string; readonly kind: ImportKind; readonly headingHash: string },
): Promise<ColumnMapping | undefined> {
  const item = await store.get(keys.importColumns(company, of.sender, of.kind, of.headingHash), 'consistent');
  return item && learnedMappingCodec.fromItem(item).mapping;
}

/** What people said of the doubtful rows among these, by row. */
export async function readDecisions(
  store: Store,
  company: string,
  importId: string,
  rows: readonly number[],
): Promise<ReadonlyMap<number, DuplicateDecision>> {
  if (rows.length === 0) return new Map();
  const found = await store.getMany(
    rows.map((row) => keys.importDecision(company, importId, row)),
    'consistent',
  );
  return new Map(
    found.flatMap((item) => {
      const decision = item && duplicateDecisionCodec.fromItem(item);
      return decision ? [[decision.row, decision] as const] : [];
    }),
  );
}

/** Rows of a page that were not taken; a page that left none leaves no item. */
export function leftWrites({ import: { company, id }, run, page, left }: AppliedPage): Write[] {
  if (left.length === 0) return [];
  const key = keys.importLeft(company, id, run, page);
  return [{ kind: 'put', item: { ...key, kind: 'import-left', schema: 1, rows: left }, guard: { exists: false } }];
}

/** Rows that a run left, in their order; a page of this list is `pages` stored ones. */
export async function readLeft(
  store: Store,
  company: string,
  importId: string,
  run: number,
  page: { readonly pages: number; readonly cursor?: string },
): Promise<{ readonly rows: readonly RowOutcome[]; readonly cursor?: string }> {
  const { pk, sk } = keys.importLeft(company, importId, run, 0);
  const found = await store.query({
    pk,
    sk: { beginsWith: sk.slice(0, sk.lastIndexOf('#') + 1) },
    limit: page.pages,
    cursor: page.cursor,
    reading: 'consistent',
  });
  return {
    rows: found.items.flatMap((item) => item['rows'] as readonly RowOutcome[]),
    ...(found.cursor ? { cursor: found.cursor } : {}),
  };
}

/** Imports of a company, the newest first. */
export async function listImports(
  store: Store,
  company: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly imports: readonly Import[]; readonly cursor?: string }> {
  const page = await store.queryDocuments({
    index: 'gs1',
    pk: keys.imports(company),
    newestFirst: true,
    limit,
    cursor,
    reading: 'eventual',
  });
  return { imports: page.items.map(importCodec.fromItem), ...(page.cursor ? { cursor: page.cursor } : {}) };
}
