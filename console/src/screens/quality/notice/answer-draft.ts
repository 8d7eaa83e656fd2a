/** One lot of a notice, in base units. */
export interface NoticeLot {
  readonly lot: string;
  readonly issued: number;
  readonly used: number;
  readonly onHand: number;
  readonly forwarded: number;
  readonly returned: number;
}

export const answerFields = ['used', 'onHand', 'forwarded'] as const;
export type AnswerField = (typeof answerFields)[number];

/** What stands in the boxes of one lot, as it was typed. */
export type LotDraft = Readonly<Record<AnswerField, string>>;

export const draftOf = ({ used, onHand, forwarded }: NoticeLot): LotDraft => ({
  used: String(used),
  onHand: String(onHand),
  forwarded: String(forwarded),
});

/** Units a consignee has to account for: what it got less what came back. */
export const openOf = ({ issued, returned }: NoticeLot): number => issued - returned;

export const isWhole = (text: string): boolean => /^\d{1,8}$/.test(text.trim());

const countOf = (text: string): number => (isWhole(text) ? Number(text) : 0);

/** What of a lot is not told yet; negative where more is told than there is. */
export const restOf = (lot: NoticeLot, draft: LotDraft): number =>
  openOf(lot) - answerFields.reduce((sum, field) => sum + countOf(draft[field]), 0);

/** Everything not used and not passed on is still there. */
export function withRestHere(lot: NoticeLot, draft: LotDraft): LotDraft {
  const rest = restOf(lot, { ...draft, onHand: '0' });
  return { ...draft, onHand: String(Math.max(0, rest)) };
}

export const toldLot = ({ lot }: NoticeLot, draft: LotDraft) => ({
  lot,
  used: countOf(draft.used),
  onHand: countOf(draft.onHand),
  forwarded: countOf(draft.forwarded),
});
