import type { Screen } from '../../app/screens.ts';

export const stockScreens: readonly Screen[] = [];
