import type { ImportDuplicateSettled } from '../../../events/admin-imports.ts';
import { accepted, rejected, type Decision } from '../../shared/decision.ts';
import type { Doubtful } from '../../shared/import/check-rows.ts';
import type { Role } from '../../shared/roles.ts';
import { outOfTurn, strangerNo, type DuplicateDecision, type Import } from './import.ts';

export interface SettleImportDuplicate {
  readonly decision: 'merge' | 'new';
  /** Code of the candidate that it is. */
  readonly into?: string;
}

export interface SettleImportDuplicateState {
  readonly import: Import;
  readonly doubtful: Doubtful;
  readonly before?: DuplicateDecision;
}

/** A person says what a doubtful row is: nothing is ever merged without. Once the list was applied the word stands. */
export function settleImportDuplicate(
  state: SettleImportDuplicateState,
  { decision, into }: SettleImportDuplicate,
  circumstances: {
    readonly company: string;
    readonly actor: string;
    readonly now: string;
    readonly roles: readonly Role[];
  },
): Decision<
  DuplicateDecision,
  ImportDuplicateSettled,
  'import-not-there-yet' | 'import-kind-not-yours' | 'merge-candidate-unknown' | 'duplicate-already-settled'
> {
  const { import: one, doubtful, before } = state;
  const no = strangerNo(one.kind, circumstances.roles) ?? outOfTurn(one, 'checked', 'applied');
  if (no) return no;
  const { row } = doubtful;
  if (before && one.applied) return rejected('duplicate-already-settled', { row, decision: before.decision });
  const merges = decision === 'merge';
  if (merges !== (into !== undefined) || (merges && !doubtful.candidates.some(({ code }) => code === into))) {
    return rejected('merge-candidate-unknown', { row, into: into ?? null });
  }
  const { company, actor, now } = circumstances;
  const { into: _into, ...kept } = before ?? {
    id: `${one.id}#${row}`,
    company,
    importId: one.id,
    row,
  };
  const next: DuplicateDecision = {
    ...kept,
    decision,
    ...(into === undefined ? {} : { into }),
    decidedBy: actor,
    decidedAt: now,
  };
  return accepted(next, {
    type: 'admin.import-duplicate-settled.v1',
    data: { importId: one.id, row, decision, ...(into === undefined ? {} : { into }) },
  });
}
