import type { Screen } from '../../app/screens.ts';

export const moneyScreens: readonly Screen[] = [];
