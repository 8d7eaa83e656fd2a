import type { Rejections } from '../contract.ts';

export const attachmentRejections = {
  'owner-not-found': {
    status: 422,
    en: 'What the document should belong to does not exist',
    zh: '文件所属的对象不存在',
  },
  'file-already-attached': {
    status: 409,
    en: 'This very file is attached already as a document of this kind',
    zh: '该文件已作为同类资料上传',
  },
  'upload-already-confirmed': { status: 409, en: 'This upload is confirmed already', zh: '该文件已确认上传' },
  'upload-not-confirmed': { status: 409, en: 'This file has not arrived yet', zh: '该文件尚未上传完成' },
  'upload-missing': { status: 409, en: 'The file has not arrived: send it again', zh: '文件未收到，请重新上传' },
  'upload-differs': {
    status: 409,
    en: 'What arrived is not the file that was announced: its size or hash differs',
    zh: '收到的文件与申报不符：大小或哈希值不一致',
  },
  'file-type-wrong': {
    status: 422,
    en: 'The content of the file is not of the type it says',
    zh: '文件内容与所报类型不符',
  },
  'file-not-scanned': {
    status: 409,
    en: 'The file is still being checked for viruses: try again in a moment',
    zh: '文件正在查毒，请稍后再试',
  },
  'file-infected': {
    status: 409,
    en: 'A virus was found in this file; nobody can open it',
    zh: '该文件检出病毒，已禁止打开',
  },
  'file-erased': {
    status: 409,
    en: 'The person’s data were erased, and this document with them',
    zh: '该人员的个人信息已删除，此资料已一并删除',
    article: 'PIPL art. 47',
  },
  'file-already-judged': { status: 409, en: 'The file was checked for viruses already', zh: '该文件已完成查毒' },
  'attachment-confidential': {
    status: 403,
    en: 'A person’s papers are for posts that need them, copies of identity cards for quality and auditors only',
    zh: '人员资料仅有需要的岗位可查看，身份证复印件仅质量和审计人员可查看',
    article: 'PIPL art. 6, 28',
  },
  'attachment-withdrawn': { status: 409, en: 'The document was withdrawn already', zh: '该资料已撤回' },
  'papers-lacking': {
    status: 409,
    en: 'The file lacks papers that the law asks for before the first business',
    zh: '首营资料不全，缺少法规要求的文件',
    article: 'GSP 53, 54, 56, 81, 82',
  },
  'pack-empty': {
    status: 409,
    en: 'Not one paper for this pack is on file',
    zh: '资料包所需的资料一份也没有',
    article: 'GSP 53-54',
  },
  'pack-already-made': { status: 409, en: 'The pack was made already', zh: '该资料包已生成' },
} satisfies Rejections;
