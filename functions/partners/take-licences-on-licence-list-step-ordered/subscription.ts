import type { Subscription } from '../../../runtime/contract.ts';

/** Both steps of a list come by one event: the check of all rows, and the taking in page by page. */
export const subscription: Subscription = {
  context: 'partners',
  name: 'take-licences-on-licence-list-step-ordered',
  on: ['admin.licence-list-step-ordered.v1'],
  summary: { en: 'Check an imported list of licences, or take its next page in', zh: '检查或导入证照清单' },
  loses: 'Imported lists of licences are neither checked nor taken in: they stand still.',
  uses: ['files'],
  timeoutSeconds: 300,
  memoryMb: 1769,
};
