import type { Day } from '../shared/calendar.ts';
import { lapseStage, windowOf, type ExceptionPost, type Finding } from '../shared/monitor.ts';
import { lastDayOf } from '../shared/validity.ts';
import type { WorkingCalendar } from '../shared/working-days.ts';
import { missingDocuments } from './approve-partner.ts';
import type { Licence, LicenceKind, Partner, PartnerKind } from './partner.ts';

/** A partner's file as the monitors look at it. */
export interface WatchedPartner {
  readonly partner: Partner;
  readonly licences: readonly Licence[];
  /** Other partners with the same unified social credit code, on a business licence or as tax number. */
  readonly sameCreditCode: readonly { readonly partnerId: string; readonly number: string }[];
}

export interface Watching {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
}

type Rule = (file: WatchedPartner, watching: Watching) => readonly Finding[];

/** Kinds whose renewal may be asked for only in the window of O54 art. 16. */
const windowed: readonly LicenceKind[] = ['operating-licence', 'production-licence'];
const suppliers: readonly PartnerKind[] = ['supplier', 'manufacturer'];
const buyers: readonly PartnerKind[] = ['hospital', 'distributor', 'agent', 'outlet', 'service-provider'];

/** Who asks the other side for a paper: purchasing the suppliers, sales the buyers; our own are quality's. */
function postFor({ kind }: Partner): ExceptionPost {
  if (kind === 'own-company') return 'quality';
  return suppliers.includes(kind) ? 'purchaser' : 'sales';
}

const of = ({ id }: Partner) => ({ kind: 'partner', id }) as const;

/** Licences that count: neither ended early nor followed by a later record of the same document. */
function standing(licences: readonly Licence[]): readonly Licence[] {
  const isFollowed = ({ kind, number, validTo }: Licence) =>
    licences.some((later) => !later.ended && later.kind === kind && later.number === number && later.validTo > validTo);
  return licences.filter((licence) => !licence.ended && !isFollowed(licence));
}

/** A licence that will lapse and for which no renewal was taken in, with the days on which one may still be asked for. */
const licenceLapsing: Rule = ({ partner, licences }, { today, calendar }) =>
  standing(licences).flatMap((licence) => {
    const last = lastDayOf(licence);
    const reached = last === undefined ? undefined : lapseStage(calendar, today, last);
    if (last === undefined || !reached) return [];
    const { stage, severity, workingDays } = reached;
    const window = windowed.includes(licence.kind) ? windowOf(calendar, today, last) : undefined;
    const windowFacts = window && {
      window: window.state,
      ...(window.from && window.to ? { windowFrom: window.from, windowTo: window.to } : {}),
    };
    return [
      {
        rule: 'licence-lapsing',
        subject: of(partner),
        part: licence.id,
        facts: { licenceKind: licence.kind, number: licence.number, validTo: last, stage, workingDays, ...windowFacts },
        post: postFor(partner),
        severity: window?.state === 'missed' ? 'critical' : severity,
        due: window?.to !== undefined && window.state !== 'missed' ? window.to : last,
      },
    ];
  });

const licenceLapsed: Rule = ({ partner, licences }, { today }) =>
  standing(licences).flatMap((licence) => {
    const last = lastDayOf(licence);
    if (last === undefined || last >= today) return [];
    return [
      {
        rule: 'licence-lapsed',
        subject: of(partner),
        part: licence.id,
        facts: { licenceKind: licence.kind, number: licence.number, validTo: last },
        post: postFor(partner),
        severity: 'critical',
        due: { days: 3 },
      },
    ];
  });

/** A renewal that the authority has not decided: the licence counts on, and somebody has to ask for the decision. */
const renewalWaiting: Rule = ({ partner, licences }, { today }) =>
  standing(licences).flatMap(({ id, kind, number, validTo, renewal }) => {
    if (!renewal || renewal.decision) return [];
    const isDeemed = validTo < today;
    return [
      {
        rule: 'renewal-waiting',
        subject: of(partner),
        part: id,
        facts: { licenceKind: kind, number, validTo, notice: renewal.notice, askedOn: renewal.askedOn, isDeemed },
        post: postFor(partner),
        severity: isDeemed ? 'warning' : 'notice',
        due: isDeemed ? { days: 7 } : validTo,
      },
    ];
  });

const fileIncomplete: Rule = ({ partner, licences }, { today }) => {
  const missing = missingDocuments(partner.kind, licences, today);
  if (missing.length === 0) return [];
  return [
    {
      rule: 'file-incomplete',
      subject: of(partner),
      facts: { missing: missing.join('; ') },
      post: 'quality',
      severity: 'critical',
      due: { days: 3 },
    },
  ];
};

const sameCreditCode: Rule = ({ partner, sameCreditCode: others }) =>
  others.map(({ partnerId, number }) => ({
    rule: 'same-credit-code',
    subject: of(partner),
    part: partnerId,
    facts: { number, otherPartner: partnerId },
    post: 'quality',
    severity: 'warning',
    due: { days: 7 },
  }));

const withoutTaxNumber: Rule = ({ partner }) =>
  !buyers.includes(partner.kind) || partner.billing?.taxNumber
    ? []
    : [
        {
          rule: 'partner-without-tax-number',
          subject: of(partner),
          facts: {},
          post: 'sales-manager',
          severity: 'warning',
          due: { days: 7 },
        },
      ];

const withoutAddress: Rule = ({ partner }) =>
  !buyers.includes(partner.kind) || partner.addresses.length > 0
    ? []
    : [
        {
          rule: 'partner-without-delivery-address',
          subject: of(partner),
          facts: {},
          post: 'sales-manager',
          severity: 'warning',
          due: { days: 7 },
        },
      ];

/** The rules on a partner's file; another is one more line here. */
const rules: readonly Rule[] = [
  licenceLapsing,
  licenceLapsed,
  renewalWaiting,
  fileIncomplete,
  sameCreditCode,
  withoutTaxNumber,
  withoutAddress,
];

/**
 * What the rules find in a partner's file. Files in review or suspended are not traded under and not watched; of one in
 * review only whether somebody has its credit code already, before the reviewer lets it in a second time.
 */
export function watchPartner(file: WatchedPartner, watching: Watching): readonly Finding[] {
  if (file.partner.status === 'pending') return sameCreditCode(file, watching);
  if (file.partner.status !== 'approved') return [];
  return rules.flatMap((rule) => rule(file, watching));
}
