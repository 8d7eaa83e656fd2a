import type { Screen } from '../../app/screens.ts';

export const masterScreens: readonly Screen[] = [];
