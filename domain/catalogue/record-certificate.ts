import type { CertificateRecorded } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { RiskClass } from '../shared/qualification.ts';
import { both } from '../shared/said.ts';
import {
  deviceNo,
  numberOf,
  termNo,
  type CertificateDataReason,
  type CertificateTerm,
  type RegistrationCertificate,
} from './certificate.ts';
import type { Item } from './item.ts';

export interface RecordCertificate extends Pick<CertificateTerm, 'validFrom' | 'validTo' | 'issuedOn'> {
  readonly number: string;
  readonly riskClass: RiskClass;
  readonly productName: string;
  readonly registrant: string;
  readonly agent?: string;
  readonly demo?: boolean;
  /** Items that will go by it once it is approved, as the device it names. */
  readonly itemIds?: readonly string[];
}

export interface RecordCertificateState {
  readonly certificateId: string;
  /** The certificate of this number, where one is on file. */
  readonly known: RegistrationCertificate | undefined;
  /** The items named. */
  readonly items: readonly Item[];
}

export type RecordCertificateReason = CertificateDataReason | 'certificate-already-recorded' | 'certificates-too-many';

/**
 * A certificate as it reads on paper. It opens nothing until another person of quality has compared it. One that ended
 * or is not approved yet may be recorded again: an amended certificate keeps its number, a mistyped one its place.
 */
export function recordCertificate(
  { certificateId, known, items }: RecordCertificateState,
  command: RecordCertificate,
  circumstances: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<RegistrationCertificate, CertificateRecorded, RecordCertificateReason> {
  const read = numberOf(command);
  if ('accepted' in read) return read;
  const { number, legacy } = read;
  if (known && !known.ended && known.terms.length > 0) {
    return rejected('certificate-already-recorded', { certificate: known.id, number });
  }
  const { riskClass, validFrom, validTo, issuedOn } = command;
  // A term that covers no day was recorded in error: the right one may begin before it.
  const before = (known?.terms ?? []).filter((past) => past.validTo === undefined || past.validTo >= past.validFrom);
  const term: CertificateTerm = { validFrom, ...(validTo ? { validTo } : {}), ...(issuedOn ? { issuedOn } : {}) };
  const no = termNo(term, { riskClass, before });
  if (no) return no;
  const misfit = items.map((item) => deviceNo(item, { ...command, id: certificateId, number })).find(Boolean);
  if (misfit) return { ...misfit, errors: [itemError] };
  const next: RegistrationCertificate = {
    ...kept(known),
    ...asOnPaper(command),
    ...(legacy ? { legacy } : {}),
    id: certificateId,
    company: circumstances.company,
    number,
    waiting: {
      change: 'first',
      terms: [...before, term],
      raisedBy: circumstances.actor,
      raisedAt: circumstances.now,
      ...(items.length > 0 ? { itemIds: items.map(({ id }) => id) } : {}),
    },
  };
  return accepted(next, { type: 'catalogue.certificate-recorded.v1', data: { certificateId, number, riskClass } });
}

const itemError = { pointer: '/itemIds', reason: both('该商品不能关联此证书', 'such an item cannot go by it') };

/** What stays of the record that this one takes the place of: what it covered holds until the new one is approved. */
function kept(known: RegistrationCertificate | undefined) {
  if (!known) return { terms: [] };
  const { remembered, ended, terms } = known;
  return { terms, ...(remembered ? { remembered } : {}), ...(ended ? { ended } : {}) };
}

function asOnPaper({ riskClass, productName, registrant, agent, demo }: RecordCertificate) {
  return { riskClass, productName, registrant, ...(agent ? { agent } : {}), ...(demo ? { demo } : {}) };
}
