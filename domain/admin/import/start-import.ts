import type { ImportStarted } from '../../../events/imports.ts';
import { accepted, type Decision } from '../../shared/decision.ts';
import type { ImportKind } from '../../shared/import/kinds.ts';
import type { ToldTotals } from '../../shared/import/reconcile.ts';
import type { Role } from '../../shared/roles.ts';
import { strangerNo, type FileFormat, type Import } from './import.ts';

export interface StartImport {
  readonly kind: ImportKind;
  readonly sender: string;
  readonly fileName: string;
  readonly format: FileFormat;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly told: ToldTotals;
}

/** Announces a file; its sender gets an address to put it under. Nothing is read yet. */
export function startImport(
  state: { readonly importId: string },
  command: StartImport,
  circumstances: {
    readonly company: string;
    readonly actor: string;
    readonly now: string;
    readonly roles: readonly Role[];
  },
): Decision<Import, ImportStarted, 'import-kind-not-yours'> {
  const { company, actor, now, roles } = circumstances;
  const no = strangerNo(command.kind, roles);
  if (no) return no;
  const next: Import = {
    ...command,
    id: state.importId,
    company,
    status: 'awaiting-file',
    startedBy: actor,
    startedAt: now,
    checks: 0,
  };
  return accepted(next, { type: 'admin.import-started.v2', data: { importId: next.id, kind: next.kind } });
}
