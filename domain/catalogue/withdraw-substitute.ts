import type { SubstituteWithdrawn } from '../../events/catalogue.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Substitute } from './item-file.ts';

/** Quality takes back that one item may stand in for another; the record of who approved it stays. */
export function withdrawSubstitute(
  link: Substitute,
): Decision<Substitute, SubstituteWithdrawn, 'substitute-not-approved'> {
  const { itemId, substituteId } = link;
  if (link.withdrawn === true) return rejected('substitute-not-approved', { itemId, substituteId });
  return accepted(
    { ...link, withdrawn: true },
    { type: 'catalogue.substitute-withdrawn.v1', data: { itemId, substituteId } },
  );
}
