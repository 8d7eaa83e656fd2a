import type { ImportColumnsMapped } from '../../../events/imports.ts';
import { accepted, rejected, type Decision, type FieldError } from '../../shared/decision.ts';
import { unmappedFields, type ColumnMapping, type ImportColumn } from '../../shared/import/column.ts';
import { importColumns } from '../../shared/import/kinds.ts';
import type { Role } from '../../shared/roles.ts';
import { both } from '../../shared/said.ts';
import { outOfTurn, strangerNo, type Import, type LearnedMapping } from './import.ts';

export interface MapImportColumnsState {
  readonly import: Import;
  readonly headingHash: string;
}

interface Circumstances {
  readonly company: string;
  readonly actor: string;
  readonly now: string;
  readonly roles: readonly Role[];
}

/** Settles which column is what. It is kept for the sender: the next file with this heading needs no telling. */
export function mapImportColumns(
  { import: one, headingHash }: MapImportColumnsState,
  mapping: ColumnMapping,
  { company, actor, now, roles }: Circumstances,
): Decision<
  { readonly import: Import; readonly learned: LearnedMapping },
  ImportColumnsMapped,
  'import-not-there-yet' | 'import-kind-not-yours' | 'import-columns-unfit'
> {
  const no = strangerNo(one.kind, roles) ?? outOfTurn(one, 'read', 'mapped', 'checked');
  if (no) return no;
  const columns: readonly ImportColumn[] = importColumns[one.kind];
  const width = one.heading?.length ?? 0;
  const errors: FieldError[] = [];
  for (const [field, place] of Object.entries(mapping.places)) {
    const pointer = `/places/${field}`;
    if (!columns.some((column) => column.field === field)) {
      errors.push({ pointer, reason: both('此类表格没有该字段', 'lists of this kind have no such field') });
    } else if (place >= width) {
      errors.push({ pointer, reason: both(`表头只有 ${width} 列`, `the heading has ${width} columns`) });
    }
  }
  for (const field of Object.keys(mapping.constants)) {
    if (columns.some((column) => column.field === field)) continue;
    errors.push({
      pointer: `/constants/${field}`,
      reason: both('此类表格没有该字段', 'lists of this kind have no such field'),
    });
  }
  for (const field of unmappedFields(columns, mapping)) {
    errors.push({
      pointer: `/places/${field}`,
      reason: both('必填字段没有对应的列', 'a required field has no column and no value for every row'),
    });
  }
  if (errors.length > 0) return rejected('import-columns-unfit', { import: one.id, fields: errors.length }, errors);
  const { checked: _checked, ...rest } = one;
  const next: Import = { ...rest, status: 'mapped', mapping };
  const learned = {
    ...{ company, sender: one.sender, kind: one.kind, headingHash, mapping },
    learnedAt: now,
    learnedBy: actor,
  };
  return accepted(
    { import: next, learned },
    {
      type: 'admin.import-columns-mapped.v2',
      data: { importId: one.id, kind: one.kind, fields: Object.keys(mapping.places).sort() },
    },
  );
}
