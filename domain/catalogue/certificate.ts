import { addDays, type Day, type Instant } from '../shared/calendar.ts';
import { rejected, type Facts, type Rejected, type Remembered } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { RiskClass } from '../shared/qualification.ts';
import { lastDayOf, type RenewableTerm } from '../shared/validity.ts';
import { plainNumber, readCertificateNumber } from './certificate-number.ts';
import type { CertificateUse, Item, ItemCertificate } from './item.ts';

/** One term of a certificate; its renewals follow under the same number. */
export interface CertificateTerm extends RenewableTerm {
  /** 批准日期 */
  readonly issuedOn?: Day;
}

export const certificateChanges = [
  'first', // the certificate as it was recorded
  'renewal', // its next term
  'notice', // the acceptance notice of a renewal that the authority has not decided
] as const;
export type CertificateChange = (typeof certificateChanges)[number];

export const certificateEnds = [
  'revoked', // 吊销
  'cancelled', // 注销
  'amended', // 变更: it is recorded again as it now reads
  'recorded-in-error', // 登记错误: it covers no day
] as const;
export type CertificateEnd = (typeof certificateEnds)[number];

/**
 * A registration certificate (医疗器械注册证) or filing (备案凭证). What opens sales waits for another person of quality;
 * what closes them holds at once.
 */
export interface RegistrationCertificate extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly number: string;
  readonly riskClass: RiskClass;
  /** By the grammar of before 2014. */
  readonly legacy?: boolean;
  /** Made up for a demonstration: its number need not follow any grammar. */
  readonly demo?: boolean;
  /** As on the certificate. */
  readonly productName: string;
  /** 注册人/备案人 */
  readonly registrant: string;
  /** 代理人 of an imported device. */
  readonly agent?: string;
  /** Approved terms, the oldest first. */
  readonly terms: readonly CertificateTerm[];
  /** The terms as they would be once another person agrees. */
  readonly waiting?: {
    readonly change: CertificateChange;
    readonly terms: readonly CertificateTerm[];
    readonly raisedBy: string;
    readonly raisedAt: Instant;
    /** Items that will go by it, as the device it names. */
    readonly itemIds?: readonly string[];
  };
  readonly approvedBy?: string;
  readonly approvedAt?: Instant;
  readonly ended?: { readonly reason: CertificateEnd; readonly lastDay: Day; readonly endedBy: string };
}

export const certificateStatuses = ['waiting', 'approved', 'ended'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];

/** Whatever waits for another person comes first, since somebody has to act. */
export function certificateStatus({ waiting, ended }: RegistrationCertificate): CertificateStatus {
  if (waiting) return 'waiting';
  return ended ? 'ended' : 'approved';
}

/** Certificates an item may go by; every gate reads their terms with the item. */
export const mostCertificates = 20;

/** Items that are recorded together with a certificate; approving it links all of them in one transaction. */
export const mostItemsAtOnce = 80;

/** The rows an item keeps of one of its certificates. */
export function itemTerms(certificate: RegistrationCertificate, as: CertificateUse): readonly ItemCertificate[] {
  const { id, number, registrant, demo } = certificate;
  return certificate.terms.map(({ validFrom, validTo, renewal }) => ({
    certificateId: id,
    number,
    as,
    registrant,
    validFrom,
    ...(validTo ? { validTo } : {}),
    ...(renewal ? { renewal } : {}),
    ...(demo ? { demo } : {}),
  }));
}

/** Why an item cannot go by a certificate as the device it names; the class is that of the certificate (O47 art. 115). */
export function deviceNo(
  item: Pick<Item, 'code' | 'riskClass' | 'certificates'>,
  { id, number, riskClass, demo }: Pick<RegistrationCertificate, 'id' | 'number' | 'riskClass' | 'demo'>,
): Rejected<'certificate-class-differs' | 'certificates-too-many'> | undefined {
  if (demo !== true && riskClass !== item.riskClass) {
    return rejected('certificate-class-differs', {
      number,
      certificateClass: riskClass,
      item: item.code,
      riskClass: item.riskClass,
    });
  }
  const others = new Set(item.certificates.map(({ certificateId }) => certificateId).filter((other) => other !== id));
  return others.size >= mostCertificates
    ? rejected('certificates-too-many', { item: item.code, most: mostCertificates })
    : undefined;
}

/** The item with these rows in place of those it had of the certificate. */
export function withTerms(item: Item, certificateId: string, terms: readonly ItemCertificate[]): Item {
  const others = item.certificates.filter((row) => row.certificateId !== certificateId);
  return { ...item, certificates: [...others, ...terms] };
}

/** The terms with nothing covered after a day. One that began later covers no day: it ends the day before its first. */
export function endedTerms(terms: readonly CertificateTerm[], lastDay: Day): readonly CertificateTerm[] {
  return terms.map((term) => {
    const last = lastDayOf(term);
    if (last !== undefined && last <= lastDay) return term;
    const { renewal: _over, ...rest } = term;
    const before = addDays(term.validFrom, -1);
    return { ...rest, validTo: lastDay > before ? lastDay : before };
  });
}

export type TermReason = 'certificate-term-missing' | 'certificate-days-crossed' | 'certificate-terms-overlap';
type NumberReason = 'certificate-number-wrong' | 'certificate-class-differs';
export type CertificateDataReason = NumberReason | TermReason;

/**
 * A number in its stored form and what it says of the class. A demonstration's says nothing, so the class stated holds;
 * where any class will do, that of the number does.
 */
export function numberOf(
  stated: { readonly number: string; readonly demo?: boolean | undefined; readonly riskClass: RiskClass },
  anyClass = false,
): { readonly number: string; readonly riskClass: RiskClass; readonly legacy: boolean } | Rejected<NumberReason> {
  const { riskClass } = stated;
  if (stated.demo === true) return { number: plainNumber(stated.number), riskClass, legacy: false };
  const read = readCertificateNumber(stated.number);
  const no = (reason: NumberReason, facts: Facts, why: string) =>
    rejected(reason, facts, [{ pointer: '/number', reason: why }]);
  if (!read)
    return no(
      'certificate-number-wrong',
      { number: stated.number },
      both('没有这样编排的编号', 'no authority gives such a number'),
    );
  if (anyClass || read.riskClass === riskClass) return read;
  const { number, riskClass: certificateClass } = read;
  return no(
    'certificate-class-differs',
    { number, certificateClass, riskClass },
    both(`编号载明为 ${certificateClass} 类`, `is of class ${certificateClass}`),
  );
}

/** What is wrong with a term in itself or beside those before it. A filing of class I has no end (O47 art. 116). */
export function termNo(
  term: CertificateTerm,
  { riskClass, before }: { readonly riskClass: RiskClass; readonly before: readonly CertificateTerm[] },
): Rejected<TermReason> | undefined {
  const { validFrom, validTo } = term;
  if (validTo === undefined && riskClass !== 'I') {
    return rejected('certificate-term-missing', { riskClass }, [
      { pointer: '/validTo', reason: both('注册证须有有效期', 'a registration certificate has a term') },
    ]);
  }
  if (validTo !== undefined && validTo < validFrom) {
    return rejected('certificate-days-crossed', { validFrom, validTo }, [
      { pointer: '/validTo', reason: both('早于有效期起', 'is before validFrom') },
    ]);
  }
  const twin = before.find((known) => (known.validTo ?? '9999-12-31') >= validFrom);
  if (twin) {
    return rejected('certificate-terms-overlap', { validFrom, onFile: twin.validTo ?? null }, [
      {
        pointer: '/validFrom',
        reason: both('已登记的有效期已包含该日', 'the certificate on file covers that day already'),
      },
    ]);
  }
  return undefined;
}
