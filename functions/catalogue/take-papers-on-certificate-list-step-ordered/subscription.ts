import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'catalogue',
  name: 'take-papers-on-certificate-list-step-ordered',
  on: ['admin.certificate-list-step-ordered.v1'],
  summary: {
    en: 'Check an imported list of certificates, or take its next page in',
    zh: '检查或导入注册证清单',
  },
  loses: 'Imported lists of certificates are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
