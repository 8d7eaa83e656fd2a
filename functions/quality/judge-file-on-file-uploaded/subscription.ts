import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'quality',
  name: 'judge-file-on-file-uploaded',
  on: ['quality.file-uploaded.v1'],
  summary: { en: 'Look for viruses in a document that arrived', zh: '对上传的资料查毒' },
  loses: 'Documents that were attached cannot be opened: nothing says that they hold no virus.',
  uses: ['files'],
  timeoutSeconds: 60,
  memoryMb: 1024,
};
