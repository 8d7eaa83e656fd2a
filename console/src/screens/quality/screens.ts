import type { Screen } from '../../app/screens.ts';

export const qualityScreens: readonly Screen[] = [];
