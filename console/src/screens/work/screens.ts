import type { Screen } from '../../app/screens.ts';

export const workScreens: readonly Screen[] = [];
