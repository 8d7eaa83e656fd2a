import type { Screen } from '../../app/screens.ts';

export const adminScreens: readonly Screen[] = [];
