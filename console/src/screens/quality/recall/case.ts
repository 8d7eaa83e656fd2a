import type { Output } from '../../../app/api.ts';

export type Recall = Output<'get-recall'>;
export type Notice = Recall['notices'][number];
export type LotEquation = Recall['equation'][number];

type Counted = 'issued' | 'used' | 'onHand' | 'forwarded' | 'returned';

/** One count over all lots of a notice. */
export const unitsOf = ({ lots }: Pick<Notice, 'lots'>, count: Counted): number =>
  lots.reduce((sum, lot) => sum + lot[count], 0);

/** Units of a notice that are neither used nor back. */
export const outstandingOf = (notice: Pick<Notice, 'lots'>): number =>
  unitsOf(notice, 'issued') - unitsOf(notice, 'used') - unitsOf(notice, 'returned');

/** How far a consignee has come, worst first: late, to answer, to send back, done. */
export function stateOf(notice: Notice): 'stopped' | 'waiting' | 'running' | 'done' {
  if (notice.status === 'sent') return notice.overdue ? 'stopped' : 'waiting';
  return outstandingOf(notice) > 0 ? 'running' : 'done';
}

/** Units of a lot that consignees hold by our books and have not accounted for. */
export const missingOf = ({ missing }: LotEquation): number => missing.reduce((sum, { units }) => sum + units, 0);

/** The parts that a lot's received units are made of, in the order in which the bar is drawn. */
export const partNames = [
  'onHand',
  'sentBack',
  'destroyed',
  'used',
  'lost',
  'usedByConsignees',
  'missing',
  'unexplained',
] as const;
export type PartName = (typeof partNames)[number];

export const partOf = (lot: LotEquation, name: PartName): number => (name === 'missing' ? missingOf(lot) : lot[name]);

export type Hindrance =
  | { readonly kind: 'finding' | 'samePerson' }
  | { readonly kind: 'notAnswered'; readonly count: number }
  | { readonly kind: 'notAnsweredLate'; readonly count: number; readonly late: number }
  | { readonly kind: 'notNoticed' | 'missingLots' | 'missingOver'; readonly count: number }
  | { readonly kind: 'unexplainedLot'; readonly lot: string; readonly count: number };

/** What still stands against closing the case, in the order in which it is dealt with. */
export function hindrancesOf(recall: Recall, userId: string): readonly Hindrance[] {
  const { finding, notices, equation, triggeredBy } = recall;
  const silent = notices.filter(({ status }) => status === 'sent');
  const late = silent.filter(({ overdue }) => overdue).length;
  const gaps = equation.flatMap(({ missing }) => missing);
  const unnoticed = new Set(gaps.flatMap(({ noticed, partnerId }) => (noticed ? [] : [partnerId]))).size;
  const missing = gaps.reduce((sum, { units }) => sum + Math.max(0, units), 0);
  const over = gaps.reduce((sum, { units }) => sum + Math.max(0, -units), 0);
  const said: (Hindrance | undefined)[] = [
    finding === 'done' ? undefined : { kind: 'finding' },
    unnoticed > 0 ? { kind: 'notNoticed', count: unnoticed } : undefined,
    late > 0 ? { kind: 'notAnsweredLate', count: silent.length, late } : undefined,
    late === 0 && silent.length > 0 ? { kind: 'notAnswered', count: silent.length } : undefined,
    missing > 0 ? { kind: 'missingLots', count: missing } : undefined,
    over > 0 ? { kind: 'missingOver', count: over } : undefined,
    ...equation.map(({ lot, unexplained }): Hindrance | undefined =>
      unexplained === 0 ? undefined : { kind: 'unexplainedLot', lot, count: unexplained },
    ),
    triggeredBy === userId ? { kind: 'samePerson' } : undefined,
  ];
  return said.filter((one): one is Hindrance => one !== undefined);
}
