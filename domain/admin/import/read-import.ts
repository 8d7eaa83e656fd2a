import type { ImportRead } from '../../../events/imports.ts';
import { accepted, rejected, type Decision } from '../../shared/decision.ts';
import { recognisedPlaces, type ColumnMapping } from '../../shared/import/column.ts';
import { importColumns, mostRows } from '../../shared/import/kinds.ts';
import type { Role } from '../../shared/roles.ts';
import { outOfTurn, strangerNo, type Import } from './import.ts';

export interface ReadImportState {
  readonly import: Import;
  /** Undefined when nothing arrived under the address. */
  readonly file?:
    | { readonly readable: false; readonly problem: 'unreadable' | 'changed' }
    | { readonly readable: true; readonly heading: readonly string[]; readonly rows: number };
  /** What was said of this heading before. */
  readonly learned?: ColumnMapping;
}

export type ReadImportReason =
  | 'import-not-there-yet'
  | 'import-kind-not-yours'
  | 'import-file-missing'
  | 'import-file-unreadable'
  | 'import-file-changed'
  | 'import-without-rows'
  | 'import-too-long';

/** Takes heading and length of the file that arrived, and proposes which column is what: as learned, else by the titles. */
export function readImport(
  state: ReadImportState,
  { roles }: { readonly roles: readonly Role[] },
): Decision<Import, ImportRead, ReadImportReason> {
  const { import: one, file, learned } = state;
  const no = strangerNo(one.kind, roles) ?? outOfTurn(one, 'awaiting-file');
  if (no) return no;
  if (!file) return rejected('import-file-missing', { file: one.fileName });
  if (!file.readable) {
    const reason = file.problem === 'changed' ? 'import-file-changed' : 'import-file-unreadable';
    return rejected(reason, { file: one.fileName });
  }
  if (file.rows === 0) return rejected('import-without-rows', { file: one.fileName });
  if (file.rows > mostRows) return rejected('import-too-long', { rows: file.rows, most: mostRows });
  const { heading, rows } = file;
  const mapping = learned ?? { places: recognisedPlaces(importColumns[one.kind], heading), constants: {} };
  const next: Import = { ...one, status: 'read', heading, rows, mapping };
  return accepted(next, { type: 'admin.import-read.v2', data: { importId: one.id, kind: one.kind, rows } });
}
