import * as admin from './admin.ts';
import * as catalogue from './catalogue.ts';
import type { EventType } from './catalogue-entry.ts';
import * as finance from './finance.ts';
import * as imports from './imports.ts';
import * as insight from './insight.ts';
import * as inventory from './inventory.ts';
import * as logistics from './logistics.ts';
import * as monitors from './monitors.ts';
import * as orders from './orders.ts';
import * as partners from './partners.ts';
import * as people from './people.ts';
import * as pricing from './pricing.ts';
import * as purchasing from './purchasing.ts';
import * as quality from './quality.ts';
import * as switches from './switches.ts';

const files = [
  admin,
  catalogue,
  finance,
  imports,
  insight,
  inventory,
  logistics,
  monitors,
  orders,
  partners,
  people,
  pricing,
  purchasing,
  quality,
  switches,
];

function isEventType(value: unknown): value is EventType {
  return typeof value === 'object' && value !== null && 'type' in value && 'meaning' in value && 'data' in value;
}

/** Every event the system says out loud, by name. A test holds it against the files of this folder. */
export const everyEvent: readonly EventType[] = files
  .flatMap((file) => Object.values(file).filter(isEventType))
  .sort((a, b) => (a.type < b.type ? -1 : 1));
