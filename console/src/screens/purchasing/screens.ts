import type { Screen } from '../../app/screens.ts';

export const purchasingScreens: readonly Screen[] = [];
