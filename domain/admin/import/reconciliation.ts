import { addTotals, noRows, reconcile, type Reconciliation } from '../../shared/import/reconcile.ts';
import type { Import } from './import.ts';

/** The proof of a list's totals as far as it was applied; undefined before its first check. */
export function reconciliationOf({ told, checked, applied }: Import): Reconciliation | undefined {
  if (!checked) return undefined;
  return reconcile(told, checked.file, addTotals(checked.knownTotals, applied?.totals ?? noRows));
}
