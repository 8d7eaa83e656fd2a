import type { ItemApproved } from '../../events/catalogue.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision, type Rejected } from '../shared/decision.ts';
import { papersNo, papersOfItem, type PapersOnFile } from '../shared/demanded-papers.ts';
import { both } from '../shared/said.ts';
import { isInForce } from '../shared/validity.ts';
import {
  itemTerms,
  mostCertificates,
  numberOf,
  termNo,
  withTerms,
  type CertificateDataReason,
  type CertificateTerm,
  type RegistrationCertificate,
} from './certificate.ts';
import { plainNumber } from './certificate-number.ts';
import type { CertificateUse, ConfirmableField, Item } from './item.ts';

/** A term of a certificate as the approver reads it on paper; several of one number are its chain of renewals. */
export interface StatedCertificate extends Pick<CertificateTerm, 'validFrom' | 'validTo'> {
  readonly number: string;
  readonly as?: CertificateUse;
  readonly registrant?: string;
  readonly agent?: string;
  readonly productName?: string;
  readonly demo?: boolean;
}

export interface ApproveItem {
  readonly certificates: readonly StatedCertificate[];
  /** States what the item's source did not say; see `Item.unconfirmed`. */
  readonly confirmed?: Partial<Pick<Item, ConfirmableField>>;
}

export interface ApproveItemState {
  readonly item: Item;
  /** What is on file of the numbers stated, by number. */
  readonly filed: readonly RegistrationCertificate[];
  /** The id that a certificate of a number has. */
  readonly certificateId: (number: string) => string;
  /** Papers of the item and of the certificates it goes by, or will. */
  readonly onFile: PapersOnFile;
}

export interface ApprovedItem {
  readonly item: Item;
  /** Certificates the item now goes by and did not before; those not on file yet are recorded. */
  readonly links: readonly {
    readonly certificate: RegistrationCertificate;
    readonly as: CertificateUse;
    readonly isNew: boolean;
  }[];
}

export type ApproveItemReason =
  | CertificateDataReason
  | 'item-not-pending'
  | 'same-person'
  | 'data-unconfirmed'
  | 'certificate-missing'
  | 'certificate-not-approved'
  | 'certificate-differs'
  | 'certificates-too-many'
  | 'certificate-lapsed'
  | 'papers-lacking';

/**
 * First-operation review of an item (首营品种, GSP 54): another person than the one who raised it vouches for its data
 * and certificates, which are recorded where they are not on file. Classes II and III need a registration certificate
 * with a term; a class I filing does not lapse. Copies of the certificate and of the label are on file before.
 */
export function approveItem(
  state: ApproveItemState,
  command: ApproveItem,
  circumstances: { readonly actor: string; readonly now: Instant; readonly today: string },
): Decision<ApprovedItem, ItemApproved, ApproveItemReason> {
  const { item } = state;
  if (item.status !== 'pending') return rejected('item-not-pending', { item: item.code, status: item.status });
  if (item.raisedBy === circumstances.actor) return rejected('same-person', { item: item.code });

  const confirmed = command.confirmed ?? {};
  const open = (item.unconfirmed ?? []).filter((field) => confirmed[field] === undefined);
  if (open.length > 0) {
    const errors = open.map((field) => ({
      pointer: `/confirmed/${field}`,
      reason: both('数据来源未提供，请确认', 'its source does not say'),
    }));
    return rejected('data-unconfirmed', { item: item.code, fields: open.join(', ') }, errors);
  }
  const { unconfirmed: _settled, ...known } = item;
  // Rows from before certificates were documents give way to what is stated now.
  const certificates = item.certificates.filter(({ certificateId }) => certificateId !== undefined);
  const stated: Item = { ...known, ...confirmed, certificates };

  const certified = withCertificates(stated, state, command.certificates, circumstances);
  if ('accepted' in certified) return certified;
  if (item.kind !== 'non-device') {
    const facts = { item: item.code, riskClass: stated.riskClass };
    const rows = certified.item.certificates;
    if (rows.length === 0) return rejected('certificate-missing', facts);
    const { today } = circumstances;
    if (!rows.some((row) => isInForce(row, today))) return rejected('certificate-lapsed', { ...facts, today });
  }
  const no = papersNo(papersOfItem(stated), state.onFile, circumstances.today);
  if (no) return no;
  const next: Item = {
    ...certified.item,
    status: 'approved',
    approvedBy: circumstances.actor,
    approvedAt: circumstances.now,
  };
  const count = new Set(next.certificates.map(({ number }) => number)).size;
  return accepted(
    { item: next, links: certified.links },
    {
      type: 'catalogue.item-approved.v1',
      data: { itemId: item.id, code: item.code, riskClass: next.riskClass, certificates: count },
    },
  );
}

interface Row {
  readonly one: StatedCertificate;
  readonly index: number;
}
type Found = { readonly certificate: RegistrationCertificate; readonly isNew: boolean } | Rejected<ApproveItemReason>;

/** A refusal of one row, its pointers as seen from the whole request. */
function at<R extends string>({ index }: Row, no: Rejected<R>): Rejected<R> {
  const errors = no.errors ?? [{ pointer: '/number', reason: no.reason }];
  return {
    ...no,
    errors: errors.map(({ pointer, reason }) => ({ pointer: `/certificates/${index}${pointer}`, reason })),
  };
}

/** The item with its own certificates and those stated, number by number. */
function withCertificates(
  item: Item,
  state: ApproveItemState,
  stated: readonly StatedCertificate[],
  circumstances: { readonly actor: string; readonly now: Instant },
): ApprovedItem | Rejected<ApproveItemReason> {
  const rows = stated.map((one, index): Row => ({ one, index }));
  const links: ApprovedItem['links'][number][] = [];
  let next = item;
  for (const terms of Map.groupBy(rows, ({ one }) => plainNumber(one.number)).values()) {
    const found = certificateOf(item, state, terms, circumstances);
    if ('accepted' in found) return found;
    const { id } = found.certificate;
    const as = terms[0]?.one.as ?? 'device';
    if (!item.certificates.some(({ certificateId }) => certificateId === id)) links.push({ ...found, as });
    next = withTerms(next, id, itemTerms(found.certificate, as));
  }
  const count = new Set(next.certificates.map(({ certificateId }) => certificateId)).size;
  if (count > mostCertificates) {
    return rejected('certificates-too-many', { item: item.code, certificates: count, most: mostCertificates });
  }
  return { item: next, links };
}

/** The certificate of a number: on file with these very terms, or recorded from what is stated. */
function certificateOf(
  item: Item,
  { filed, certificateId }: ApproveItemState,
  rows: readonly Row[],
  { actor, now }: { readonly actor: string; readonly now: Instant },
): Found {
  const [first] = rows as [Row];
  const { registrant = item.manufacturer, productName = item.name, agent, demo, number: told } = first.one;
  // A component takes its parent's class.
  const read = numberOf({ number: told, demo, riskClass: item.riskClass }, first.one.as === 'component');
  if ('accepted' in read) return at(first, read);
  const { number, riskClass, legacy } = read;
  const id = certificateId(number);
  const known = filed.find((one) => one.id === id);
  if (known) return onFile(known, rows);
  const terms: CertificateTerm[] = [];
  for (const row of rows.toSorted((a, b) => (a.one.validFrom < b.one.validFrom ? -1 : 1))) {
    const { validFrom, validTo } = row.one;
    const term = { validFrom, ...(validTo ? { validTo } : {}) };
    const no = termNo(term, { riskClass, before: terms });
    if (no) return at(row, no);
    terms.push(term);
  }
  const optional = { ...(agent ? { agent } : {}), ...(legacy ? { legacy } : {}), ...(demo ? { demo } : {}) };
  // Two people stand behind it as behind the item: who raised the item, and who approves both.
  const approved = { approvedBy: actor, approvedAt: now };
  const { company } = item;
  return {
    certificate: { id, company, number, riskClass, productName, registrant, ...optional, terms, ...approved },
    isNew: true,
  };
}

/** A certificate on file, when what is stated stands there: another term is recorded and approved there first. */
function onFile(known: RegistrationCertificate, rows: readonly Row[]): Found {
  const { number, terms } = known;
  const [first] = rows as [Row];
  if (terms.length === 0) return at(first, rejected('certificate-not-approved', { number }));
  const strange = rows.find(
    ({ one }) => !terms.some(({ validFrom, validTo }) => validFrom === one.validFrom && validTo === one.validTo),
  );
  if (!strange) return { certificate: known, isNew: false };
  const { validFrom = null, validTo = null } = terms.at(-1) ?? {};
  return at(strange, rejected('certificate-differs', { number, validFrom, validTo }));
}
