import type { Day, Instant } from '../shared/calendar.ts';
import type { Remembered } from '../shared/decision.ts';
import type { DocumentKind } from '../shared/demanded-papers.ts';
import type { Role } from '../shared/roles.ts';

/**
 * What a document can belong to. A licence, an authorisation or a chain of them is told together with its partner; our own
 * company is a partner of a kind of its own.
 */
export const ownerKinds = [
  'partner', // 往来单位
  'licence', // 证照
  'authorisation', // 授权
  'authorisation-chain', // 授权链
  'item', // 商品
  'certificate', // 注册证/备案
  'person', // 人员
] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export const contentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ContentType = (typeof contentTypes)[number];

/** Largest file in bytes: a scan of a whole file of licences fits, and a function can hold it in memory. */
export const largestFileBytes = 20 * 1024 * 1024;

export const attachmentStatuses = [
  'awaited', // 待上传
  'unscanned', // 待查毒
  'clean', // 可查看
  'infected', // 发现病毒
  'withdrawn', // 已撤回
  'erased', // 已删除: of a person whose data were erased; its bytes are gone
] as const;
export type AttachmentStatus = (typeof attachmentStatuses)[number];

export const withdrawalReasons = [
  'wrong-file', // 文件有误
  'illegible', // 无法辨认
  'superseded', // 已有新件
  'no-longer-valid', // 已失效
] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** To what a document belongs; `partnerId` says in whose file a licence or authorisation stands. */
export interface AttachmentOwner {
  readonly ownerKind: OwnerKind;
  readonly ownerId: string;
  readonly partnerId?: string;
}

/** What the engine said that looked for viruses. */
export interface FileScan {
  readonly outcome: 'clean' | 'infected';
  /** Which engine judged, so that nobody takes a test adapter for a virus scanner. */
  readonly engine: string;
  readonly at: Instant;
}

/**
 * A document of a qualification file. The file's own name is not kept: it often holds a person's name, and kind, owner
 * and day say what the document is.
 */
export interface Attachment extends Remembered, AttachmentOwner {
  readonly id: string;
  readonly company: string;
  readonly documentKind: DocumentKind;
  readonly contentType: ContentType;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Last day of the document, included; absent where none is printed on it. */
  readonly validTo?: Day;
  readonly status: AttachmentStatus;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly addedBy?: string;
  readonly addedAt?: Instant;
  readonly scan?: FileScan;
  readonly withdrawn?: { readonly reason: WithdrawalReason; readonly by: string; readonly at: Instant };
}

const inPartnersFile: readonly OwnerKind[] = ['licence', 'authorisation', 'authorisation-chain'];

/** The document whose timeline tells of an attachment: the partner for its licences too. */
export function fileOf({ ownerKind, ownerId, partnerId }: AttachmentOwner): {
  readonly kind: string;
  readonly id: string;
} {
  if (inPartnersFile.includes(ownerKind) && partnerId) return { kind: 'partner', id: partnerId };
  return { kind: ownerKind, id: ownerId };
}

/** Only what an engine found clean is handed out, also after it was withdrawn: the record stays readable. */
export const mayBeOpened = ({ scan, status }: Attachment): boolean => scan?.outcome === 'clean' && status !== 'erased';

const checkers: readonly Role[] = ['quality', 'quality-manager', 'auditor'];
const managers: readonly Role[] = [...checkers, 'sales', 'sales-manager', 'purchaser'];

/**
 * Copies of identity cards are for those who check them, a person's other papers for those who may see the archive of
 * people (PIPL art. 6, 28); every other document is for all readers.
 */
export function mayRead({ documentKind, ownerKind }: Attachment, roles: readonly Role[]): boolean {
  const posts = documentKind === 'id-copy' ? checkers : ownerKind === 'person' ? managers : undefined;
  return posts === undefined || roles.some((role) => posts.includes(role));
}

const beginnings: Readonly<Record<ContentType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Whether a file begins as files of its type do (magic number), whatever it calls itself. */
export function beginsAs(contentType: ContentType, content: Uint8Array): boolean {
  return beginnings[contentType].every((byte, at) => content[at] === byte);
}
