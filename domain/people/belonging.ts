import { rejected, type Rejected } from '../shared/decision.ts';
import type { PersonKind, PersonPost } from './person.ts';

/** Whose person somebody is, with the kind of partner as it stands in the table. */
export interface Belonging {
  readonly kind: PersonKind;
  readonly posts: readonly PersonPost[];
  readonly partnerId?: string;
  /** Absent where no partner is named, or there is none of that id. */
  readonly partnerKind?: string;
  readonly userId?: string;
  readonly userKnown: boolean;
}

export type BelongingReason =
  | 'person-partner-required'
  | 'person-partner-unwanted'
  | 'person-partner-kind'
  | 'person-posts-required'
  | 'person-posts-unwanted'
  | 'partner-not-found'
  | 'user-not-found';

const sellingUs = ['supplier', 'manufacturer'];
const sellingForUs = ['agent', 'distributor', 'outlet', 'service-provider'];

/** Kinds of partner whose people may be of a kind; undefined for our own people only. */
const partnerKindsOf: Readonly<Record<PersonKind, readonly string[] | undefined>> = {
  staff: undefined,
  salesperson: undefined,
  'theatre-follower': sellingUs,
  'agent-delegate': sellingForUs,
  'supplier-salesperson': sellingUs,
};

/** Why somebody cannot belong where the request says: our own people hold posts with us, a partner's do not. */
export function belongingNo(told: Belonging): Rejected<BelongingReason> | undefined {
  const { kind, posts, partnerId, userId } = told;
  const no = partnerId === undefined ? ownNo(kind, posts) : partnersNo({ ...told, partnerId });
  if (no) return no;
  return userId !== undefined && !told.userKnown ? rejected('user-not-found', { user: userId }) : undefined;
}

function ownNo(kind: PersonKind, posts: readonly PersonPost[]): Rejected<BelongingReason> | undefined {
  // A follower may be ours or a supplier's.
  if (partnerKindsOf[kind] && kind !== 'theatre-follower') return rejected('person-partner-required', { kind });
  return posts.length === 0 ? rejected('person-posts-required', { kind }) : undefined;
}

function partnersNo({
  kind,
  posts,
  partnerId,
  partnerKind,
}: Belonging & { readonly partnerId: string }): Rejected<BelongingReason> | undefined {
  const kinds = partnerKindsOf[kind];
  if (!kinds) return rejected('person-partner-unwanted', { kind });
  if (partnerKind === undefined) return rejected('partner-not-found', { partner: partnerId });
  if (!kinds.includes(partnerKind)) return rejected('person-partner-kind', { kind, partnerKind });
  return posts.length > 0 ? rejected('person-posts-unwanted', { partner: partnerId }) : undefined;
}
