import type { PartnerApproved } from '../../events/partners.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { papersNo, papersOfPartners, type PaperFacts, type PapersOnFile } from '../shared/demanded-papers.ts';
import { isInForce } from '../shared/validity.ts';
import type { Licence, LicenceKind, Partner, PartnerKind } from './partner.ts';

/** One document of each group must be in force. */
type Required = readonly (readonly LicenceKind[])[];

const trade: Required = [['business-licence'], ['operating-licence', 'operating-filing']];

/**
 * What a file needs before the first business (GSP 53 for suppliers, 82 for buyers; O54 art. 4). A hospital proves
 * itself by its practice licence, since public ones have no business licence; a service provider that sells class II
 * or III needs more, which the gate of every order asks for line by line.
 */
const requiredOf: Readonly<Record<PartnerKind, Required>> = {
  hospital: [['medical-institution']],
  distributor: trade,
  agent: trade,
  outlet: trade,
  'own-company': trade,
  'service-provider': [['business-licence']],
  supplier: [['business-licence'], ['operating-licence', 'operating-filing', 'production-licence']],
  manufacturer: [['business-licence'], ['production-licence']],
};

/** Groups of documents of which none is in force on a day, e.g. `operating-licence or operating-filing`. */
export function missingDocuments(kind: PartnerKind, licences: readonly Licence[], day: Day): readonly string[] {
  const inForce = new Set(licences.filter((licence) => isInForce(licence, day)).map((licence) => licence.kind));
  return requiredOf[kind].filter((group) => !group.some((one) => inForce.has(one))).map((group) => group.join(' or '));
}

/** The papers that count: a copy filed with a licence proves nothing once that licence is no longer in force. */
export function countingPapers(
  papers: readonly PaperFacts[],
  licences: readonly Licence[],
  day: Day,
): readonly PaperFacts[] {
  return papers.filter(
    ({ ownerKind, ownerId }) =>
      ownerKind !== 'licence' || licences.some((licence) => licence.id === ownerId && isInForce(licence, day)),
  );
}

export interface ApprovePartnerState {
  readonly partner: Partner;
  readonly licences: readonly Licence[];
  readonly onFile: PapersOnFile;
}

export type ApprovePartnerReason =
  'same-person' | 'partner-already-approved' | 'qualification-incomplete' | 'papers-lacking';

/**
 * First-operation review (首营审核): the quality manager lets a partner in, or back in after a suspension, when its
 * licences are in force and the papers that the law asks for are on file (GSP 53, 56, 81, 82).
 */
export function approvePartner(
  { partner, licences, onFile }: ApprovePartnerState,
  _command: object,
  { actor, now, today }: { readonly actor: string; readonly now: string; readonly today: Day },
): Decision<Partner, PartnerApproved, ApprovePartnerReason> {
  if (partner.status === 'approved') return rejected('partner-already-approved', { partner: partner.id });
  if (partner.raisedBy === actor) return rejected('same-person', { raisedBy: partner.raisedBy });
  const missing = missingDocuments(partner.kind, licences, today);
  if (missing.length > 0) {
    return rejected('qualification-incomplete', {
      partner: partner.id,
      kind: partner.kind,
      missing: missing.join('; '),
      day: today,
    });
  }
  const papers = countingPapers(onFile.papers, licences, today);
  const no = papersNo(papersOfPartners[partner.kind], { ...onFile, papers }, today);
  if (no) return no;
  return accepted(
    { ...partner, status: 'approved', approvedBy: actor, approvedAt: now },
    {
      type: 'partners.partner-approved.v1',
      data: { partnerId: partner.id, code: partner.code, kind: partner.kind },
    },
  );
}
