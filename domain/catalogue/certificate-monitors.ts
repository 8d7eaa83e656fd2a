import { monthsBefore, type Day } from '../shared/calendar.ts';
import { lapseStage, type Finding } from '../shared/monitor.ts';
import { lastDayOf } from '../shared/validity.ts';
import type { WorkingCalendar } from '../shared/working-days.ts';
import type { RegistrationCertificate } from './certificate.ts';
import type { Item } from './item.ts';
import { renewalMonths } from './record-certificate-renewal.ts';

/** A certificate as the monitors look at it. */
export interface WatchedCertificate {
  readonly certificate: RegistrationCertificate;
  /** Whether an item that is traded goes by it and by none that lasts longer. */
  readonly isReliedOn: boolean;
}

/** Whether an item would lose its ground with a certificate: it is traded, and no other of its certificates lasts longer. */
export function reliesOn({ status, certificates }: Item, certificateId: string): boolean {
  if (status !== 'approved') return false;
  const lasting = (term: (typeof certificates)[number]): Day => lastDayOf(term) ?? '9999-12-31';
  const last = certificates.toSorted((a, b) => (lasting(a) < lasting(b) ? -1 : 1)).at(-1);
  return last?.certificateId === certificateId;
}

/**
 * What the rules find in a certificate, one thing at a time: that its renewal has to be asked for, six months before its
 * last day at the latest (739 art. 22); that it will lapse; that it has. Goods made after that day must not be traded,
 * those made before may (739 art. 55; O47 art. 112).
 */
export function watchCertificate(
  { certificate, isReliedOn }: WatchedCertificate,
  { today, calendar }: { readonly today: Day; readonly calendar: WorkingCalendar },
): readonly Finding[] {
  const { id, number, terms, ended } = certificate;
  const term = terms.at(-1);
  const validTo = term && lastDayOf(term);
  if (!isReliedOn || ended || validTo === undefined) return [];
  const told = { subject: { kind: 'certificate', id }, post: 'quality' } as const;
  if (validTo < today) {
    return [{ rule: 'certificate-lapsed', ...told, facts: { number, validTo }, severity: 'warning', due: { days: 7 } }];
  }
  const askBy = monthsBefore(validTo, renewalMonths);
  const isLate = askBy < today;
  const lapsing = lapseStage(calendar, today, validTo);
  if (lapsing) {
    const { stage, severity, workingDays } = lapsing;
    const facts = { number, validTo, stage, workingDays, askBy };
    return [{ rule: 'certificate-lapsing', ...told, facts, severity, due: validTo }];
  }
  // A renewal that was asked for and refused is not asked for again.
  if (term?.renewal) return [];
  const ahead = lapseStage(calendar, today, askBy);
  if (!isLate && !ahead) return [];
  const severity = isLate ? 'warning' : 'notice';
  const facts = { number, validTo, askBy, isLate };
  return [{ rule: 'certificate-renewal-due', ...told, facts, severity, due: isLate ? validTo : askBy }];
}
