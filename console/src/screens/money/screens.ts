import type { Screen } from '../../app/screens.ts';

export const moneyScreens: readonly Screen[] = [
  {
    path: '/invoices',
    area: 'Money',
    menu: { zh: '发票', en: 'Invoices' },
    needs: ['list-invoices'],
    load: () => import('./invoices.tsx'),
  },
  { path: '/invoices/$invoiceId', needs: ['get-invoice'], load: () => import('./invoice.tsx') },
  {
    path: '/receivables',
    area: 'Money',
    menu: { zh: '应收账款', en: 'Receivables' },
    needs: ['list-open-receivables'],
    load: () => import('./receivables.tsx'),
  },
  {
    path: '/accounts',
    area: 'Money',
    menu: { zh: '往来明细账', en: 'Accounts' },
    needs: ['get-account'],
    load: () => import('./accounts.tsx'),
  },
  {
    path: '/payments',
    area: 'Money',
    menu: { zh: '回款核销', en: 'Payments' },
    needs: ['list-payments'],
    load: () => import('./payments.tsx'),
  },
  { path: '/payments/$paymentId', needs: ['get-payment'], load: () => import('./payment.tsx') },
  {
    path: '/statements',
    area: 'Money',
    menu: { zh: '对账单', en: 'Statements' },
    needs: ['list-statements'],
    load: () => import('./statements.tsx'),
  },
  { path: '/statements/$statementId', needs: ['get-statement'], load: () => import('./statement.tsx') },
  {
    path: '/reports',
    area: 'Money',
    menu: { zh: '财务报表', en: 'Finance reports' },
    needs: ['list-reports'],
    load: () => import('./reports.tsx'),
  },
  { path: '/reports/$reportId', needs: ['get-report'], load: () => import('./report.tsx') },
];
