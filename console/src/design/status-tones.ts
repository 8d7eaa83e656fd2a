import type { ToneName } from './tokens.ts';

/**
 * The tone of a status, by the value the API speaks: waiting asks for somebody's act, running goes by itself, done is
 * good and over, warning needs a look, stopped is a no. One word has one tone everywhere.
 */
const tones: Readonly<Record<string, ToneName>> = {
  // orders and shipments
  placed: 'waiting',
  approved: 'running',
  allocating: 'running',
  allocated: 'running',
  'back-ordered': 'warning',
  'partly-shipped': 'running',
  picking: 'running',
  picked: 'waiting',
  checked: 'waiting',
  shipped: 'running',
  delivered: 'done',
  invoiced: 'done',
  stopped: 'stopped',
  cancelled: 'quiet',
  held: 'waiting',
  // purchases and receipts
  ordered: 'running',
  received: 'waiting',
  accepted: 'done',
  'partly-received': 'running',
  complete: 'done',
  // master data
  known: 'done',
  unknown: 'stopped',
  ambiguous: 'warning',
  pending: 'waiting',
  banned: 'stopped',
  suspended: 'stopped',
  // stock
  available: 'done',
  reserved: 'running',
  inspection: 'waiting',
  quarantine: 'warning',
  blocked: 'stopped',
  recalled: 'stopped',
  nonConforming: 'stopped',
  expired: 'stopped',
  'in-stock': 'done',
  returned: 'quiet',
  used: 'quiet',
  destroyed: 'quiet',
  // documents
  awaited: 'quiet',
  unscanned: 'running',
  clean: 'done',
  infected: 'stopped',
  withdrawn: 'quiet',
  // money
  submitted: 'running',
  issued: 'done',
  reversed: 'quiet',
  waiting: 'waiting',
  disputed: 'warning',
  confirmed: 'done',
  signed: 'done',
  resolved: 'running',
  matched: 'done',
  requested: 'running',
  ready: 'done',
  // recalls and the rest
  open: 'waiting',
  sent: 'waiting',
  answered: 'done',
  overdue: 'stopped',
  closed: 'done',
  done: 'done',
  failed: 'stopped',
  running: 'running',
  refused: 'stopped',
  yes: 'done',
  no: 'quiet',
  seen: 'running',
  fixed: 'done',
  declined: 'quiet',
};

export const toneOf = (status: string): ToneName => tones[status] ?? 'quiet';
