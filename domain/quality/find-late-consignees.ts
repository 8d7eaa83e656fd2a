import type { ConsigneesFound, RecallNoticesSent } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { rejected, type Decision } from '../shared/decision.ts';
import {
  findConsignees,
  type FindConsigneesState,
  type FoundConsignees,
} from './find-consignees-on-recall-triggered.ts';

/** Looks through the moves once more, for shipments that had left but were booked out only after the case began. */
export function findLateConsignees(
  state: FindConsigneesState,
  circumstances: { readonly now: Instant; readonly zone: string },
): Decision<FoundConsignees, ConsigneesFound | RecallNoticesSent, 'recall-closed' | 'no-late-consignee'> {
  const found = findConsignees(state, circumstances);
  if (!found.accepted) return found;
  const { sent, raised } = found.next;
  if (sent.length + raised.length === 0 && state.recall.finding === 'done') {
    return rejected('no-late-consignee', { recall: state.recall.number, notices: state.notices.length });
  }
  return found;
}
