import type { AttachmentStatus, ContentType, OwnerKind, WithdrawalReason } from '../../domain/quality/attachment.ts';
import type { PackPart, PackPurpose, PackStatus, PaperState } from '../../domain/quality/pack.ts';
import type { DocumentKind } from '../../domain/shared/demanded-papers.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const ownerKindWords: List<OwnerKind> = {
  partner: { en: 'Partner', zh: '往来单位' },
  licence: { en: 'Licence', zh: '证照' },
  authorisation: { en: 'Authorisation', zh: '授权' },
  'authorisation-chain': { en: 'Chain of authorisations', zh: '授权链' },
  item: { en: 'Item', zh: '商品' },
  certificate: { en: 'Registration certificate', zh: '注册证/备案' },
  person: { en: 'Person', zh: '人员' },
};

export const documentKindWords: List<DocumentKind> = {
  'business-licence': { en: 'Business licence', zh: '营业执照' },
  'operating-licence': { en: 'Operating licence or filing', zh: '经营许可证/备案凭证' },
  'production-licence': { en: 'Production licence or filing', zh: '生产许可证/备案凭证' },
  'practice-licence': { en: 'Practice licence of a hospital', zh: '医疗机构执业许可证' },
  'need-statement': { en: 'Statement of need', zh: '使用需求书面说明' },
  'registration-certificate': { en: 'Registration certificate or filing', zh: '注册证/备案凭证' },
  'label-sample': { en: 'Label sample', zh: '标签样张' },
  'delivery-note-sample': { en: 'Delivery note sample with seal', zh: '随货同行单样张及印章' },
  'authorisation-letter': { en: 'Letter of authorisation', zh: '授权书' },
  'id-copy': { en: 'Copy of an identity card', zh: '身份证复印件' },
  'quality-agreement': { en: 'Quality agreement', zh: '质量保证协议' },
  'stamp-image': { en: 'Image of a stamp', zh: '印章图样' },
  other: { en: 'Other document', zh: '其他资料' },
};

export const contentTypeWords: List<ContentType> = {
  'application/pdf': { en: 'PDF', zh: 'PDF 文件' },
  'image/jpeg': { en: 'JPEG image', zh: 'JPEG 图片' },
  'image/png': { en: 'PNG image', zh: 'PNG 图片' },
};

export const attachmentStatusWords: List<AttachmentStatus> = {
  awaited: { en: 'Not arrived yet', zh: '待上传' },
  unscanned: { en: 'Being checked for viruses', zh: '查毒中' },
  clean: { en: 'On file', zh: '已归档' },
  infected: { en: 'Virus found', zh: '检出病毒' },
  withdrawn: { en: 'Withdrawn', zh: '已撤回' },
  erased: { en: 'Erased', zh: '已删除' },
};

export const withdrawalReasonWords: List<WithdrawalReason> = {
  'wrong-file': { en: 'Wrong file', zh: '文件有误' },
  illegible: { en: 'Cannot be read', zh: '无法辨认' },
  superseded: { en: 'Replaced by a newer one', zh: '已有新件' },
  'no-longer-valid': { en: 'No longer valid', zh: '已失效' },
};

export const packPurposeWords: List<PackPurpose> = {
  'first-operation': { en: 'First-operation review', zh: '首营审核' },
  tender: { en: 'Tender', zh: '招投标' },
  'hospital-admission': { en: 'Admission to a hospital', zh: '入院备案' },
  'paper-renewal': { en: 'Renewed papers', zh: '资料更新' },
};

export const packStatusWords: List<PackStatus> = {
  'being-made': { en: 'Being made', zh: '生成中' },
  made: { en: 'Ready', zh: '已生成' },
};

export const packPartWords: List<PackPart> = {
  'own-licences': { en: 'Our licences', zh: '本公司证照' },
  'quality-agreement': { en: 'Quality agreement', zh: '质量保证协议' },
  'item-papers': { en: 'Papers of the items', zh: '商品资质' },
  'authorisation-chain': { en: 'Chain of authorisation', zh: '授权链' },
  salesman: { en: 'Salesman', zh: '销售人员' },
  stamp: { en: 'Stamp', zh: '印章' },
};

/** The last is found only when the pack is bound: a file that no program can open, e.g. under a password. */
export const paperStateWords: List<PaperState | 'unreadable'> = {
  present: { en: 'There', zh: '齐备' },
  lapsing: { en: 'Lapses within 30 days', zh: '30 日内到期' },
  lapsed: { en: 'Lapsed', zh: '已过期' },
  lacking: { en: 'Lacking', zh: '缺少' },
  unreadable: { en: 'Cannot be read', zh: '无法读取' },
};
