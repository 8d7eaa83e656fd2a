import type { Rejections } from '../contract.ts';

export const auditRejections = {
  'hour-not-over': { status: 409, en: 'The hour is not over yet', zh: '该小时尚未结束' },
  'digest-missing': { status: 409, en: 'No digest of this hour was kept', zh: '该小时没有留存摘要' },
  'consumer-unknown': { status: 404, en: 'There is no such consumer', zh: '没有该消费者' },
} satisfies Rejections;
