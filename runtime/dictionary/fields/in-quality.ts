import type { FieldDictionary, FieldWords } from './field-words.ts';

const stopStatus: FieldWords = { zh: '拦截状态', en: 'Stop status', codeList: 'stop-status' };
const noticeStatus: FieldWords = { zh: '反馈状态', en: 'Status of notice', codeList: 'notice-status' };
const stopWords: FieldDictionary = {
  reason: { zh: '拦截类型', en: 'Kind of stop', codeList: 'stop-reason' },
  source: { zh: '拦截依据', en: 'What stopped it' },
};

/** What a name means in the contracts of recalls and stops. */
export const qualityContracts: Readonly<Record<string, FieldDictionary>> = {
  'answer-recall-notice': { status: noticeStatus },
  'record-recall-answer': { status: noticeStatus },
  'list-recall-notices': { status: noticeStatus },
  'list-recalls': { notices: { zh: '通知数', en: 'Notices' } },
  'preview-recall': { received: { zh: '购进数量', en: 'Received', unit: 'base-unit' } },
  'list-consignees': {
    code: { zh: '单位编码', en: 'Partner code' },
    name: { zh: '单位名称', en: 'Partner name' },
    received: { zh: '购进数量', en: 'Received', unit: 'base-unit' },
  },
  'list-stops': stopWords,
  'list-active-stops': stopWords,
  'hold-goods': {
    reason: { zh: '拦截类型', en: 'Kind of stop', codeList: 'stop-reason' },
    status: stopStatus,
  },
  'lift-stop': { reason: { zh: '解除原因', en: 'Why lifted' }, status: stopStatus },
};
