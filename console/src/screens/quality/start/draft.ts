import type { Input, Output } from '../../../app/api.ts';
import { instantOfLocal } from '../../../patterns/form/zoned.ts';

export type Preview = Output<'preview-recall'>;
export type Choice = Preview['choices'][number];

/** Most lots that one recall names; the API refuses more. */
export const mostLots = 100;

export interface Range {
  readonly from: string;
  readonly to: string;
}

/** What stands in the form. */
export interface Draft {
  readonly itemId: string | undefined;
  readonly by: 'lots' | 'serials' | 'item';
  /** Ticked lots of our stock. */
  readonly known: readonly string[];
  /** Further lots as they were typed. */
  readonly others: string;
  readonly ranges: readonly Range[];
  readonly role: Choice['role'];
  readonly recallClass: Choice['recallClass'] | undefined;
  readonly reason: string;
  readonly reference: string;
  /** On the company's clock, as the browser's input writes it. */
  readonly receivedAt: string;
  readonly url: string;
  readonly isConfirmed: boolean;
}

export function emptyDraft(said: { readonly itemId?: string | undefined; readonly lots?: string | undefined }): Draft {
  return {
    itemId: said.itemId,
    by: 'lots',
    known: [],
    others: (said.lots ?? '').split(',').join('\n'),
    ranges: [{ from: '', to: '' }],
    role: 'distributor',
    recallClass: undefined,
    reason: '',
    reference: '',
    receivedAt: '',
    url: '',
    isConfirmed: false,
  };
}

export function lotsOf({ known, others }: Pick<Draft, 'known' | 'others'>): readonly string[] {
  return [...new Set([...known, ...others.split(/[\s,，、;；]+/).filter(Boolean)])];
}

/** A lot is taken out wherever it stands: ticked, or typed. */
export function without(draft: Draft, lot: string): Pick<Draft, 'known' | 'others'> {
  const others = lotsOf({ known: [], others: draft.others }).filter((one) => one !== lot);
  return { known: draft.known.filter((one) => one !== lot), others: others.join('\n') };
}

const filledRanges = ({ ranges }: Draft): readonly Range[] =>
  ranges.map(({ from, to }) => ({ from: from.trim(), to: to.trim() || from.trim() })).filter(({ from }) => from !== '');

/** The goods as the API takes them; undefined while they are not said yet. */
export function scopeOf(draft: Draft): Pick<Input<'preview-recall'>, 'itemId' | 'lots' | 'serials'> | undefined {
  const { itemId, by } = draft;
  if (!itemId) return undefined;
  if (by === 'item') return { itemId };
  if (by === 'serials') {
    const serials = filledRanges(draft);
    return serials.length > 0 ? { itemId, serials: serials.map((range) => ({ ...range })) } : undefined;
  }
  const lots = lotsOf(draft);
  return lots.length > 0 && lots.length <= mostLots ? { itemId, lots: [...lots] } : undefined;
}

export const receivedOf = ({ receivedAt }: Draft): string | undefined =>
  receivedAt ? instantOfLocal(receivedAt) : undefined;

export type Need = 'item' | 'lots' | 'serials' | 'recallClass' | 'reason' | 'reference' | 'received' | 'confirm';

/** What is still to be said before the recall can be sent, in the order of the form. */
export function needsOf(draft: Draft): readonly Need[] {
  const { itemId, by, role, recallClass, reason, reference, receivedAt, isConfirmed } = draft;
  const isPassedOn = role === 'distributor';
  const said: readonly (readonly [Need, boolean])[] = [
    ['item', itemId !== undefined],
    ['lots', by !== 'lots' || lotsOf(draft).length > 0],
    ['serials', by !== 'serials' || filledRanges(draft).length > 0],
    ['recallClass', recallClass !== undefined],
    ['reason', reason.trim() !== ''],
    ['reference', !isPassedOn || reference.trim() !== ''],
    ['received', !isPassedOn || receivedAt !== ''],
    ['confirm', isConfirmed],
  ];
  return said.filter(([, isSaid]) => !isSaid).map(([need]) => need);
}

/** The command; undefined while something is missing. */
export function commandOf(draft: Draft): Input<'trigger-recall'> | undefined {
  const { role, recallClass, reason, reference, url } = draft;
  const scope = scopeOf(draft);
  const noticeReceivedAt = receivedOf(draft);
  if (!scope || !recallClass || needsOf(draft).length > 0) return undefined;
  return {
    ...scope,
    ...{ role, recallClass, reason: reason.trim() },
    ...(reference.trim() ? { noticeReference: reference.trim() } : {}),
    ...(noticeReceivedAt ? { noticeReceivedAt } : {}),
    ...(url.trim() ? { officialNoticeUrl: url.trim() } : {}),
  };
}
