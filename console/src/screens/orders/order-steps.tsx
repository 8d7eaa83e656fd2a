import { instantText } from '../../patterns/format.ts';
import type { TimelineEntry } from '../../patterns/timeline.tsx';
import type { Order } from './order.tsx';
import { useOrdersWords } from './words.ts';

const steps = ['placed', 'approved', 'allocated', 'shipped', 'delivered', 'invoiced', 'paid'] as const;
type Step = (typeof steps)[number];

/** The last step that is done, by status. An order that waits for goods has been approved and no more. */
const reached: Readonly<Record<Order['status'], Step | undefined>> = {
  placed: 'placed',
  approved: 'approved',
  'back-ordered': 'approved',
  allocated: 'allocated',
  'partly-shipped': 'allocated',
  shipped: 'shipped',
  delivered: 'delivered',
  invoiced: 'invoiced',
  cancelled: undefined,
};

/** Which act ends a step; the first one counts for placing and approving, the last one for the rest. */
const acts: Readonly<Record<string, Step>> = {
  'place-order': 'placed',
  'import-order': 'placed',
  'complete-held-order': 'placed',
  'approve-order': 'approved',
  'approve-order-on-order-placed': 'approved',
  'allocate-order-on-order-approved': 'allocated',
  'continue-allocation-on-allocation-continued': 'allocated',
  'allocate-back-order': 'allocated',
  'ship-shipment': 'shipped',
  'confirm-delivery': 'delivered',
  'issue-invoice-on-shipment-delivered': 'invoiced',
};

/** How far the order is, at a glance. */
export function OrderSteps({
  order,
  isPaid,
  entries,
}: {
  readonly order: Order;
  readonly isPaid: boolean;
  readonly entries: readonly TimelineEntry[];
}) {
  const t = useOrdersWords();
  const last = isPaid && order.status === 'invoiced' ? 'paid' : reached[order.status];
  if (!last) return null;
  const done = steps.indexOf(last);
  const times = new Map(
    entries.flatMap(({ command, occurredAt }) => (acts[command] ? [[acts[command], occurredAt] as const] : [])),
  );
  const isPartly = order.status === 'partly-shipped' || order.status === 'back-ordered';
  return (
    <ol className="ll-steps" aria-label={t('steps')}>
      {steps.map((step, at) => {
        const isNext = at === done + 1;
        const time = at <= done || (isNext && isPartly) ? times.get(step) : undefined;
        return (
          <li
            key={step}
            data-state={at <= done ? 'done' : isNext ? (isPartly ? 'partly' : 'next') : 'later'}
            {...(isNext ? { 'aria-current': 'step' as const } : {})}
          >
            <strong>
              {isNext && isPartly && time ? t('partlyStep', { step: t(`step_${step}`) }) : t(`step_${step}`)}
            </strong>
            <small>{time ? instantText(time) : ''}</small>
          </li>
        );
      })}
    </ol>
  );
}
