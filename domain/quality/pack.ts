import { addDays, type Day, type Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import { mayBeOpened, type Attachment, type ContentType, type OwnerKind } from './attachment.ts';
import type { DocumentKind } from '../shared/demanded-papers.ts';

export const packPurposes = [
  'first-operation', // 首营审核
  'tender', // 招投标
  'hospital-admission', // 入院备案
  'paper-renewal', // 资料更新
] as const;
export type PackPurpose = (typeof packPurposes)[number];

export const packStatuses = ['being-made', 'made'] as const;
export type PackStatus = (typeof packStatuses)[number];

/** Parts of a pack in the order in which they are bound. */
export const packParts = [
  'own-licences', // 本公司证照
  'quality-agreement', // 质量保证协议
  'item-papers', // 商品资质
  'authorisation-chain', // 授权链
  'salesman', // 销售人员
  'stamp', // 印章
] as const;
export type PackPart = (typeof packParts)[number];

export const paperStates = [
  'present', // 齐备
  'lapsing', // 30 日内到期
  'lapsed', // 已过期
  'lacking', // 缺少
] as const;
export type PaperState = (typeof paperStates)[number];

/** A paper that runs out within so many days is said to be lapsing. */
export const lapsingDays = 30;

/** One paper that a pack needs, and what there is of it. */
export interface PackPaper {
  readonly part: PackPart;
  readonly documentKind: DocumentKind;
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  /** Number of the registration certificate the paper is of. */
  readonly certificate?: string;
  readonly attachmentId?: string;
  readonly contentType?: ContentType;
  /** Last day of the paper or of what it proves, whichever comes first. */
  readonly validTo?: Day;
  readonly state: PaperState;
}

/** The bound file; `firstPages` runs along with the pack's papers: 1 for a stamp, 0 for what has no page in it. */
export interface PackFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number;
  readonly firstPages: readonly number[];
  readonly madeAt: Instant;
}

/** The qualification papers (首营资料包) that one customer gets for some items on a day. */
export interface Pack extends Remembered {
  readonly id: string;
  readonly company: string;
  readonly partnerId: string;
  readonly itemIds: readonly string[];
  readonly salesmanId?: string;
  readonly purpose: PackPurpose;
  readonly day: Day;
  readonly papers: readonly PackPaper[];
  /** First day on which one of its papers runs out; absent where none does. */
  readonly lapsesOn?: Day;
  readonly status: PackStatus;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly file?: PackFile;
}

export interface PackedCertificate {
  readonly id: string;
  readonly number: string;
  readonly validTo?: Day | undefined;
}

/** What the papers are chosen from. */
export interface PackMaterial {
  /** Our own company's file. */
  readonly own: { readonly id: string; readonly papers: readonly Attachment[] };
  readonly customer: { readonly id: string; readonly papers: readonly Attachment[] };
  readonly items: readonly {
    readonly id: string;
    /** False for goods that are no device: the law wants no certificate of them. */
    readonly needsCertificate: boolean;
    readonly certificates: readonly PackedCertificate[];
    /** Chains of authorisations from its registrant to us, each until the first of its links ends. */
    readonly chains: readonly { readonly id: string; readonly validTo: Day }[];
    readonly papers: readonly Attachment[];
  }[];
  /** `authorisedTo` is the last day of his letters that were approved; absent where no letter is on file. */
  readonly salesman?: {
    readonly id: string;
    readonly authorisedTo?: Day | undefined;
    readonly papers: readonly Attachment[];
  };
}

const forEver = '9999-12-31';
const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

function stateOf(validTo: Day | undefined, today: Day): PaperState {
  if (validTo === undefined) return 'present';
  if (validTo < today) return 'lapsed';
  return validTo <= addDays(today, lapsingDays) ? 'lapsing' : 'present';
}

type Wanted = Pick<PackPaper, 'part' | 'documentKind' | 'ownerKind' | 'ownerId' | 'certificate'>;

const usable = (papers: readonly Attachment[], documentKind: DocumentKind): readonly Attachment[] =>
  papers.filter((paper) => paper.documentKind === documentKind && paper.status === 'clean' && mayBeOpened(paper));

function paperOf(wanted: Wanted, paper: Attachment, term: Day | undefined, today: Day): PackPaper {
  const validTo = earlier(paper.validTo, term);
  return {
    ...wanted,
    ownerKind: paper.ownerKind,
    ownerId: paper.ownerId,
    attachmentId: paper.id,
    contentType: paper.contentType,
    ...(validTo === undefined ? {} : { validTo }),
    state: stateOf(validTo, today),
  };
}

/** The paper that holds longest, the newest among equals; what was asked for itself where there is none. */
function best(wanted: Wanted, papers: readonly Attachment[], today: Day, term?: Day): PackPaper {
  const [chosen] = usable(papers, wanted.documentKind).toSorted(
    (a, b) =>
      (b.validTo ?? forEver).localeCompare(a.validTo ?? forEver) || (b.addedAt ?? '').localeCompare(a.addedAt ?? ''),
  );
  return chosen ? paperOf(wanted, chosen, term, today) : { ...wanted, state: 'lacking' };
}

/**
 * All letters that still hold: a chain has one from each to the next. Letters lie with the item or with a chain on our own
 * file, and hold no longer than it. One that says it lapsed where none holds.
 */
function letters(item: PackMaterial['items'][number], own: readonly Attachment[], today: Day): readonly PackPaper[] {
  const wanted: Wanted = {
    part: 'authorisation-chain',
    documentKind: 'authorisation-letter',
    ownerKind: 'item',
    ownerId: item.id,
  };
  const ends = new Map(item.chains.map(({ id, validTo }) => [id, validTo]));
  const ofChains = own.filter(({ ownerKind, ownerId }) => ownerKind === 'authorisation-chain' && ends.has(ownerId));
  const all = [...item.papers, ...ofChains];
  const told = usable(all, wanted.documentKind).map((paper) => paperOf(wanted, paper, ends.get(paper.ownerId), today));
  const holding = told.filter(({ state }) => state !== 'lapsed');
  if (holding.length > 0) return holding;
  return [
    told.toSorted((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''))[0] ?? { ...wanted, state: 'lacking' },
  ];
}

function itemPapers(item: PackMaterial['items'][number], today: Day): readonly PackPaper[] {
  const wanted = { documentKind: 'registration-certificate', ownerKind: 'item', ownerId: item.id } as const;
  const longest = new Map<string, PackedCertificate>();
  for (const certificate of item.certificates) {
    const known = longest.get(certificate.number);
    if (!known || (certificate.validTo ?? forEver) > (known.validTo ?? forEver)) {
      longest.set(certificate.number, certificate);
    }
  }
  const certificates = [...longest.values()].map(({ id, number, validTo }) => {
    const own = item.papers.filter(({ ownerKind, ownerId }) => ownerKind !== 'certificate' || ownerId === id);
    return best({ ...wanted, part: 'item-papers', certificate: number }, own, today, validTo);
  });
  const lacking: PackPaper = { ...wanted, part: 'item-papers', state: 'lacking' };
  return [
    ...(certificates.length === 0 && item.needsCertificate ? [lacking] : certificates),
    ...usable(item.papers, 'label-sample').map((paper) =>
      paperOf({ ...wanted, part: 'item-papers', documentKind: 'label-sample' }, paper, undefined, today),
    ),
  ];
}

/** Two items under one certificate need its paper once. */
function once(papers: readonly PackPaper[]): readonly PackPaper[] {
  const seen = new Set<string>();
  return papers.filter(({ part, documentKind, ownerKind, ownerId, certificate, attachmentId }) => {
    const key = [part, documentKind, attachmentId ?? `${ownerKind}#${ownerId}#${certificate}`].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * Which papers a customer needs for these items (GSP 53, 54, 78) and what there is of each: the company's licences, the
 * quality agreement, each item's certificates and letters of authorisation, the salesman's letter and identity card,
 * and the stamp. A quality agreement with this very customer goes before the company's own form.
 */
export function papersFor(material: PackMaterial, today: Day): readonly PackPaper[] {
  const { own, customer, items, salesman } = material;
  const ours = { ownerKind: 'partner', ownerId: own.id } as const;
  const agreement = { part: 'quality-agreement', documentKind: 'quality-agreement' } as const;
  const withCustomer = best({ ...agreement, ownerKind: 'partner', ownerId: customer.id }, customer.papers, today);
  const person = salesman ? ({ ownerKind: 'person', ownerId: salesman.id } as const) : ours;
  return once([
    best({ part: 'own-licences', documentKind: 'business-licence', ...ours }, own.papers, today),
    best({ part: 'own-licences', documentKind: 'operating-licence', ...ours }, own.papers, today),
    withCustomer.state === 'present' || withCustomer.state === 'lapsing'
      ? withCustomer
      : best({ ...agreement, ...ours }, own.papers, today),
    ...items.flatMap((item) => itemPapers(item, today)),
    ...items.flatMap((item) => letters(item, own.papers, today)),
    best(
      { part: 'salesman', documentKind: 'authorisation-letter', ...person },
      // A scan of a letter that nobody approved proves nothing (GSP 78).
      salesman?.authorisedTo === undefined ? [] : salesman.papers,
      today,
      salesman?.authorisedTo,
    ),
    best({ part: 'salesman', documentKind: 'id-copy', ...person }, salesman?.papers ?? [], today),
    best(
      { part: 'stamp', documentKind: 'stamp-image', ...ours },
      own.papers.filter(({ contentType }) => contentType !== 'application/pdf'),
      today,
    ),
  ]);
}

/** Whether a paper has pages in the pack: what has lapsed is listed, not shown, and a stamp stands on every page. */
export const hasPages = ({ part, attachmentId, state }: PackPaper): boolean =>
  attachmentId !== undefined && state !== 'lapsed' && part !== 'stamp';

/** The first day on which a paper in the pack runs out. */
export function lapseOf(papers: readonly PackPaper[]): Day | undefined {
  return papers.filter(hasPages).reduce<Day | undefined>((first, { validTo }) => earlier(first, validTo), undefined);
}

/** A later pack of the same customer that holds all the items and lasts longer: the one that lapses needs no chase. */
export function followerOf(pack: Pack, others: readonly Pack[]): Pack | undefined {
  return others.find(
    (other) =>
      other.requestedAt > pack.requestedAt &&
      other.status === 'made' &&
      (other.lapsesOn ?? forEver) > (pack.lapsesOn ?? forEver) &&
      pack.itemIds.every((item) => other.itemIds.includes(item)),
  );
}
