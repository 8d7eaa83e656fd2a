import type { MonitorRunOrdered } from '../../../events/admin-monitors.ts';
import { runMonitors } from '../../../runtime/monitors.ts';
import { NotYet, onEventRefresh } from '../../../runtime/on-event.ts';
import { instantFor } from '../../../runtime/own-order.ts';
import { subscription } from './subscription.ts';

/** Each exception it raises or finds to be over is a command of its own, so an order that comes twice does nothing twice. */
export const handler = onEventRefresh(subscription, async (dependencies, envelope) => {
  const { runId } = envelope.data as MonitorRunOrdered['data'];
  const at = instantFor(dependencies, envelope);
  const told = await runMonitors({ name: subscription.name, runId, company: envelope.company, at, dependencies });
  if (told.busy > 0) throw new NotYet(`${told.busy} exceptions were busy`);
  return 'done';
});
