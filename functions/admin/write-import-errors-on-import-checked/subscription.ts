import type { Subscription } from '../../../runtime/contract.ts';

export const subscription: Subscription = {
  context: 'admin',
  name: 'write-import-errors-on-import-checked',
  on: ['admin.import-checked.v2'],
  summary: {
    en: 'Write the file of wrong rows that can be mended and sent again',
    zh: '生成可修改后重新上传的错误行文件',
  },
  loses: 'The file of wrong rows is missing; they have to be read on the screen.',
  uses: ['files'],
  timeoutSeconds: 120,
  memoryMb: 1769,
};
