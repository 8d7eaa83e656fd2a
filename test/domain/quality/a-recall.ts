import type { Recall, RecallNotice, RecallProgress } from '../../../domain/quality/recall.ts';

export const now = '2026-11-22T04:00:00.000Z';
export const zone = 'Asia/Shanghai';
export const circumstances = { company: 'lotline', actor: 'quality-manager', now, zone, today: '2026-11-22' };

export function aRecall(more: Partial<Recall> = {}): Recall {
  return {
    id: 'rcl_1',
    company: 'lotline',
    number: 'RC-2026-000001',
    role: 'distributor',
    recallClass: 'I',
    reason: '导管断裂风险',
    itemId: 'itm_stent',
    lots: ['A1'],
    triggeredAt: now,
    triggeredBy: 'quality',
    stopId: 'stp_1',
    status: 'open',
    finding: 'done',
    findingSteps: 1,
    ...more,
  };
}

export function aNotice(more: Partial<RecallNotice> = {}): RecallNotice {
  return {
    id: 'rcl_1.ptn_dealer',
    company: 'lotline',
    recallId: 'rcl_1',
    number: 'RC-2026-000001',
    itemId: 'itm_stent',
    recallClass: 'I',
    partnerId: 'ptn_dealer',
    lots: [{ lot: 'A1', issued: 5, used: 0, onHand: 0, forwarded: 0, returned: 0 }],
    sentAt: now,
    dueAt: '2026-11-23T15:59:59.999Z',
    status: 'sent',
    ...more,
  };
}

export function someProgress(more: Partial<RecallProgress> = {}): RecallProgress {
  return { changes: 0, closed: 0, notices: 1, issued: 5, answered: 0, used: 0, returned: 0, destroyed: 0, ...more };
}
