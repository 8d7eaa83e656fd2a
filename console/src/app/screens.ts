import type { ComponentType } from 'react';
import type { Operation } from './api.ts';
import { adminScreens } from '../screens/admin/screens.ts';
import { deskScreens } from '../screens/desk/screens.ts';
import { helpScreens } from '../screens/help/screens.ts';
import { insightScreens } from '../screens/insight/screens.ts';
import { masterScreens } from '../screens/master/screens.ts';
import { moneyScreens } from '../screens/money/screens.ts';
import { ordersScreens } from '../screens/orders/screens.ts';
import { peopleScreens } from '../screens/people/screens.ts';
import { purchasingScreens } from '../screens/purchasing/screens.ts';
import { qualityScreens } from '../screens/quality/screens.ts';
import { stockScreens } from '../screens/stock/screens.ts';
import { workScreens } from '../screens/warehouse/screens.ts';

export const areas = [
  'Orders',
  'Stock',
  'Work',
  'Purchasing',
  'Quality',
  'Money',
  'Insight',
  'Master',
  'Admin',
  'Help',
] as const;
export type Area = (typeof areas)[number];

/** One screen of the console. Its code is loaded when somebody goes there. */
export interface Screen {
  /** Address inside the console; `$name` is a part that differs. */
  readonly path: string;
  /** Group of the menu it belongs to; the desk has none. */
  readonly area?: Area;
  /** What the menu calls it; absent: it is reached from other screens only. */
  readonly menu?: { readonly zh: string; readonly en: string };
  /** Who may call one of these may open it; absent: everybody who is signed in. */
  readonly needs?: readonly Operation[];
  /** Only for the company's own people, or only for partners'. */
  readonly only?: 'staff' | 'partner';
  readonly load: () => Promise<{ readonly Screen: ComponentType }>;
}

export const screens: readonly Screen[] = [
  ...deskScreens,
  ...ordersScreens,
  ...stockScreens,
  ...workScreens,
  ...purchasingScreens,
  ...qualityScreens,
  ...peopleScreens,
  ...moneyScreens,
  ...insightScreens,
  ...masterScreens,
  ...adminScreens,
  ...helpScreens,
];
