import type { ImportChecked, ImportStepOrdered } from '../../../events/imports.ts';
import { accepted, rejected, type Decision } from '../../shared/decision.ts';
import type { Role } from '../../shared/roles.ts';
import { filesGone, outOfTurn, strangerNo, type CheckResult, type Import } from './import.ts';
import { firstStep } from './steps.ts';

/** Orders a dry run: every row is judged as the single command would judge it, and nothing is taken in. */
export function checkImport(
  { import: one }: { readonly import: Import },
  _command: object,
  { now, roles }: { readonly now: string; readonly roles: readonly Role[] },
): Decision<Import, ImportStepOrdered, 'import-not-there-yet' | 'import-kind-not-yours' | 'import-files-gone'> {
  const no = strangerNo(one.kind, roles) ?? outOfTurn(one, 'mapped', 'checked') ?? filesGone(one, now);
  if (no) return no;
  const next: Import = { ...one, status: 'checking', checks: one.checks + 1 };
  return accepted(next, firstStep(next, 'check', next.checks));
}

/** Notes what a dry run found. A run that was overtaken by another, or noted before, is left alone. */
export function noteCheck({
  import: one,
  run,
  result,
}: {
  readonly import: Import;
  readonly run: number;
  readonly result: CheckResult;
}): Decision<Import, ImportChecked, 'check-already-noted'> {
  if (one.status !== 'checking' || one.checks !== run) return rejected('check-already-noted', { import: one.id, run });
  const next: Import = { ...one, status: 'checked', checked: result };
  const { good, bad, known, doubtful } = result;
  return accepted(next, {
    type: 'admin.import-checked.v2',
    data: { importId: one.id, kind: one.kind, run, good, bad, known, doubtful },
  });
}
