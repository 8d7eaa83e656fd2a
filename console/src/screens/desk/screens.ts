import type { Screen } from '../../app/screens.ts';

export const deskScreens: readonly Screen[] = [{ path: '/', load: () => import('./desk.tsx') }];
