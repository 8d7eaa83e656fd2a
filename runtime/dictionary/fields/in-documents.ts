import type { FieldDictionary, FieldWords } from './field-words.ts';

const documentStatus: FieldWords = { zh: '资料状态', en: 'Status of document', codeList: 'attachment-status' };

const packStatus: FieldWords = { zh: '资料包状态', en: 'Status of pack', codeList: 'pack-status' };
const packDay: FieldWords = {
  zh: '制作日期',
  en: 'Made on',
  unit: 'day',
  explains: { zh: '水印上的日期。', en: 'The day its watermark names.' },
};

/** What a name means in the contracts of attached documents. */
export const documentContracts: Readonly<Record<string, FieldDictionary>> = {
  'request-upload': { status: documentStatus },
  'confirm-upload': { status: documentStatus },
  'list-attachments': { status: documentStatus },
  'get-attachment-link': { status: documentStatus, url: { zh: '查看地址', en: 'Address to read' } },
  'get-upload-address': { url: { zh: '上传地址', en: 'Address to send to' } },
  'request-pack': { status: packStatus },
  'get-pack': { status: packStatus, day: packDay },
  'list-packs': { status: packStatus, day: packDay },
  'list-lapsing-packs': { status: packStatus, day: packDay },
  'withdraw-attachment': {
    status: documentStatus,
    reason: { zh: '撤回原因', en: 'Why withdrawn', codeList: 'withdrawal-reason' },
  },
};
