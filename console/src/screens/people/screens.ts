import type { Screen } from '../../app/screens.ts';

export const peopleScreens: readonly Screen[] = [
  {
    path: '/people',
    area: 'Quality',
    menu: { zh: '人员档案', en: 'People' },
    needs: ['list-people'],
    load: () => import('./people.tsx'),
  },
  { path: '/people/new', needs: ['register-person'], load: () => import('./new-person.tsx') },
  {
    path: '/people/papers',
    area: 'Quality',
    menu: { zh: '人员证明到期', en: 'People’s papers' },
    needs: ['list-lapsing-person-papers'],
    load: () => import('./papers.tsx'),
  },
  {
    path: '/people/gaps',
    area: 'Quality',
    menu: { zh: '岗位缺项', en: 'Who lacks what' },
    needs: ['list-duty-gaps'],
    load: () => import('./gaps.tsx'),
  },
  { path: '/people/$personId', needs: ['get-person'], load: () => import('./person.tsx') },
  { path: '/people/$personId/papers', needs: ['list-attachments'], load: () => import('./person-papers.tsx') },
  {
    path: '/trainings',
    area: 'Quality',
    menu: { zh: '培训', en: 'Trainings' },
    needs: ['list-trainings'],
    load: () => import('./trainings.tsx'),
  },
  { path: '/trainings/$trainingId', needs: ['get-training'], load: () => import('./training.tsx') },
];
