import type { CertificateChange, CertificateStatus } from '../../domain/catalogue/certificate.ts';
import type { ListingStatus } from '../../domain/catalogue/item-file.ts';
import type { UdidField } from '../../domain/catalogue/udid-record.ts';
import type { CertificateUse } from '../../domain/catalogue/item.ts';
import type { CategoryCode } from '../../domain/shared/device-category.ts';
import type { UdiBatch, UdiExemption, UdiPart } from '../../domain/shared/udi-duty.ts';
import type { Words } from '../contract.ts';

type List<T extends string> = Readonly<Record<T, Words>>;

export const certificateStatusWords: List<CertificateStatus> = {
  waiting: { en: 'Waits for approval', zh: '待审核' },
  approved: { en: 'Approved', zh: '已审核' },
  ended: { en: 'Ended early', zh: '已提前终止' },
};

export const certificateChangeWords: List<CertificateChange> = {
  first: { en: 'New certificate', zh: '新登记' },
  renewal: { en: 'Next term', zh: '延续后的有效期' },
  notice: { en: 'Renewal asked for', zh: '延续受理通知' },
};

export const certificateUseWords: List<CertificateUse> = {
  device: { en: 'Device on the certificate', zh: '证上产品' },
  component: { en: 'Component under its parent’s', zh: '组成部件' },
};

export const listingStatusWords: List<ListingStatus> = {
  listed: { en: 'Listed', zh: '挂网' },
  suspended: { en: 'Suspended', zh: '暂停挂网' },
  withdrawn: { en: 'Withdrawn', zh: '撤网' },
};

export const udiBatchWords: List<UdiBatch> = {
  first: { en: 'First list (69 kinds of class III)', zh: '第一批（69种第三类）' },
  third: { en: 'Third list (103 kinds of class II)', zh: '第三批（103种第二类）' },
  none: { en: 'In no list', zh: '未列入目录' },
};

export const udiExemptionWords: List<UdiExemption> = {
  none: { en: 'Not exempt', zh: '不豁免' },
  'clinical-trial': { en: 'For clinical trials', zh: '临床试验用' },
  'custom-made': { en: 'Custom-made', zh: '定制式' },
  part: { en: 'Part', zh: '零部件' },
  other: { en: 'Exempt for another reason', zh: '其他豁免情形' },
};

export const udiPartWords: List<UdiPart> = {
  lot: { en: 'Lot', zh: '批号' },
  serial: { en: 'Serial number', zh: '序列号' },
  productionDate: { en: 'Production date', zh: '生产日期' },
  expiry: { en: 'Expiry date', zh: '失效日期' },
};

export const udidFieldWords: List<UdidField> = {
  name: { en: 'Product name', zh: '产品名称' },
  specification: { en: 'Model and specification', zh: '规格型号' },
  manufacturer: { en: 'Registrant', zh: '注册人/备案人' },
  sterile: { en: 'Sterile', zh: '无菌' },
  udiShows: { en: 'UDI carries', zh: '生产标识包含' },
  categoryCode: { en: 'Category', zh: '分类目录代码' },
  insuranceCode: { en: 'Insurance code, 20', zh: '医保码（20位）' },
  insuranceSpecificationCode: { en: 'Insurance code, 27', zh: '医保码（27位）' },
  certificates: { en: 'Certificate', zh: '注册证' },
};

/** 医疗器械分类目录 (2017). */
export const categoryWords: List<CategoryCode> = {
  '01': { en: '01 Active surgical instruments', zh: '01 有源手术器械' },
  '02': { en: '02 Passive surgical instruments', zh: '02 无源手术器械' },
  '03': { en: '03 Neurological and cardiovascular surgical instruments', zh: '03 神经和心血管手术器械' },
  '04': { en: '04 Orthopaedic surgical instruments', zh: '04 骨科手术器械' },
  '05': { en: '05 Radiotherapy devices', zh: '05 放射治疗器械' },
  '06': { en: '06 Medical imaging devices', zh: '06 医用成像器械' },
  '07': { en: '07 Diagnosis and monitoring devices', zh: '07 医用诊察和监护器械' },
  '08': { en: '08 Respiratory, anaesthesia and first-aid devices', zh: '08 呼吸、麻醉和急救器械' },
  '09': { en: '09 Physical therapy devices', zh: '09 物理治疗器械' },
  '10': { en: '10 Blood transfusion, dialysis and circulation devices', zh: '10 输血、透析和体外循环器械' },
  '11': { en: '11 Disinfection and sterilisation devices', zh: '11 医疗器械消毒灭菌器械' },
  '12': { en: '12 Active implants', zh: '12 有源植入器械' },
  '13': { en: '13 Passive implants', zh: '13 无源植入器械' },
  '14': { en: '14 Infusion, nursing and protective devices', zh: '14 注输、护理和防护器械' },
  '15': { en: '15 Patient handling devices', zh: '15 患者承载器械' },
  '16': { en: '16 Ophthalmic devices', zh: '16 眼科器械' },
  '17': { en: '17 Dental devices', zh: '17 口腔科器械' },
  '18': { en: '18 Obstetric and assisted-reproduction devices', zh: '18 妇产科、辅助生殖和避孕器械' },
  '19': { en: '19 Rehabilitation devices', zh: '19 医用康复器械' },
  '20': { en: '20 Traditional Chinese medicine devices', zh: '20 中医器械' },
  '21': { en: '21 Medical software', zh: '21 医用软件' },
  '22': { en: '22 Clinical laboratory devices', zh: '22 临床检验器械' },
  '6840': { en: '6840 Reagents of in-vitro diagnosis', zh: '6840 体外诊断试剂' },
};
