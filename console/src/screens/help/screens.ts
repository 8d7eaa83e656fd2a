import type { Screen } from '../../app/screens.ts';

export const helpScreens: readonly Screen[] = [
  {
    path: '/help',
    area: 'Help',
    menu: { zh: '岗位指南', en: 'Guides' },
    load: () => import('./guides.tsx'),
  },
  { path: '/help/$guide', load: () => import('./guide.tsx') },
  {
    path: '/dictionary',
    area: 'Help',
    menu: { zh: '数据字典', en: 'Dictionary' },
    needs: ['get-dictionary'],
    load: () => import('./dictionary.tsx'),
  },
  {
    path: '/problems',
    area: 'Help',
    menu: { zh: '问题反馈', en: 'Problems' },
    needs: ['list-problems'],
    load: () => import('./problems.tsx'),
  },
  { path: '/problems/new', needs: ['report-problem'], load: () => import('./report-problem.tsx') },
];
