import type { RiskClass } from '../shared/qualification.ts';

/** What the number of a certificate or filing says by its grammar (O47 art. 115–116). */
export interface CertificateNumber {
  /** As stored: half-width, without blanks. */
  readonly number: string;
  readonly riskClass: RiskClass;
  /** From before 2014, by the grammar that held then. */
  readonly legacy: boolean;
}

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const registration = new RegExp(`^([国${provinces}])械注([准进许])\\d{4}([23])\\d{6}$`);
/** A city's short name may follow that of its province. */
const filing = new RegExp(`^[国${provinces}]\\p{Script=Han}{0,3}械备\\d{8}$`, 'u');
const legacy = new RegExp(
  `^[国${provinces}]\\p{Script=Han}{0,3}食药监械\\((准|进|许)\\)字\\d{4}第([123])\\d{6}号(更)?$`,
  'u',
);
const classes = { 1: 'I', 2: 'II', 3: 'III' } as const;

/** A number as people type and paste it: full-width signs are read as what they are, blanks are of no account. */
export function plainNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/**
 * Reads the number of a certificate; undefined where no authority could have given it. Class III and all imports are
 * registered by the state, domestic class II by the province.
 */
export function readCertificateNumber(text: string): CertificateNumber | undefined {
  const number = plainNumber(text);
  const found = registration.exec(number);
  if (found) {
    const [, authority, way, digit] = found;
    const byState = way !== '准' || digit === '3';
    return (authority === '国') === byState
      ? { number, riskClass: classes[digit as '2' | '3'], legacy: false }
      : undefined;
  }
  if (filing.test(number)) return { number, riskClass: 'I', legacy: false };
  const old = legacy.exec(number);
  return old ? { number, riskClass: classes[old[2] as '1' | '2' | '3'], legacy: true } : undefined;
}
