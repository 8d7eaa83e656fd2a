import type { Screen } from '../../app/screens.ts';

export const insightScreens: readonly Screen[] = [
  {
    path: '/baseline',
    area: 'Insight',
    menu: { zh: '指标基线', en: 'Baseline' },
    needs: ['get-baseline'],
    load: () => import('./baseline.tsx'),
  },
];
