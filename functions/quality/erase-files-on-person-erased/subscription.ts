import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'quality',
  name: 'erase-files-on-person-erased',
  on: ['people.person-erased.v1'],
  summary: {
    en: 'Delete the documents attached to a person who was erased, in all their versions',
    zh: '删除已清除个人信息人员的全部附件（含历史版本）',
  },
  loses: 'Copies of identity cards and diplomas of erased people stay in the bucket.',
  uses: ['files', 'file-erasure'],
  timeoutSeconds: 120,
};
