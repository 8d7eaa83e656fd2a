import type { Screen } from '../../app/screens.ts';

export const qualityScreens: readonly Screen[] = [
  {
    path: '/recalls',
    area: 'Quality',
    menu: { zh: '召回', en: 'Recalls' },
    needs: ['list-recalls'],
    load: () => import('./recalls.tsx'),
  },
  { path: '/recalls/new', needs: ['trigger-recall'], load: () => import('./start/start-recall.tsx') },
  { path: '/recalls/$recallId', needs: ['get-recall'], load: () => import('./recall/recall.tsx') },
  {
    path: '/notices',
    area: 'Quality',
    menu: { zh: '召回通知', en: 'Recall notices' },
    needs: ['list-recall-notices'],
    load: () => import('./notice/notices.tsx'),
  },
  { path: '/notices/$recallId', needs: ['list-recall-notices'], load: () => import('./notice/notice.tsx') },
  {
    path: '/stops',
    area: 'Quality',
    menu: { zh: '拦截', en: 'Stopped goods' },
    needs: ['list-active-stops', 'list-stops'],
    load: () => import('./stops.tsx'),
  },
  {
    path: '/consignees',
    area: 'Quality',
    menu: { zh: '流向查询', en: 'Who holds a lot' },
    needs: ['list-consignees'],
    load: () => import('./consignees.tsx'),
  },
  {
    path: '/company/papers',
    area: 'Quality',
    menu: { zh: '本公司资料', en: 'Our own documents' },
    needs: ['list-attachments'],
    only: 'staff',
    load: () => import('./company-papers.tsx'),
  },
  {
    path: '/audit',
    area: 'Quality',
    menu: { zh: '审计追踪', en: 'Audit trail' },
    needs: ['list-journal', 'list-document-history'],
    load: () => import('./audit/audit.tsx'),
  },
  {
    path: '/audit/verify',
    area: 'Quality',
    menu: { zh: '日志校验', en: 'Verify the journal' },
    needs: ['verify-audit', 'verify-digest'],
    load: () => import('./audit/verify.tsx'),
  },
  {
    path: '/licences',
    area: 'Master',
    menu: { zh: '证照到期', en: 'Lapsing licences' },
    needs: ['list-lapsing-licences'],
    load: () => import('./licences.tsx'),
  },
];
