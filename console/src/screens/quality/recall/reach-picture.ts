import { stateOf, unitsOf, type Recall } from './case.ts';

export const rowHeight = 52;
const mostEnds = 16;
const mostLots = 8;
const widest = 16;

type Tone = 'done' | 'running' | 'waiting' | 'stopped' | 'quiet';

/** A lot at the left of the picture, or all that found no place of their own. */
export interface Start {
  readonly key: string;
  readonly lot?: string;
  readonly rest: number;
  readonly units: number;
}

/** Who has the goods, at the right: a consignee, our own warehouses, or all further consignees. */
export interface End {
  readonly key: string;
  readonly partnerId?: string;
  readonly rest: number;
  readonly units: number;
  readonly tone: Tone;
}

interface Flow {
  readonly lot: string;
  readonly end: string;
  readonly units: number;
}

const worst: readonly Tone[] = ['stopped', 'waiting', 'running', 'done'];

/** Lots, holders and the ribbons between them; the largest have a place of their own, the rest share one. */
export function pictureOf(recall: Pick<Recall, 'notices' | 'equation'>) {
  const flows = flowsOf(recall);
  const ends = endsOf(recall);
  const endOf = new Map(ends.map(({ key }) => [key, key]));
  const lots = startsOf(flows);
  const startOf = new Map(lots.map(({ key }) => [key, key]));
  const merged = new Map<string, { from: string; to: string; units: number }>();
  for (const { lot, end, units } of flows) {
    const from = startOf.get(lot) ?? 'rest';
    const to = endOf.get(end) ?? 'rest';
    const one = merged.get(`${from} ${to}`) ?? { from, to, units: 0 };
    merged.set(`${from} ${to}`, { ...one, units: one.units + units });
  }
  const height = Math.max(ends.length, Math.min(lots.length, ends.length + 2)) * rowHeight;
  const most = Math.max(1, ...[...merged.values()].map(({ units }) => units));
  const startAt = (key: string): number => ((lots.findIndex((lot) => lot.key === key) + 0.5) * height) / lots.length;
  const endAt = (key: string): number => (ends.findIndex((end) => end.key === key) + 0.5) * rowHeight;
  return {
    ...{ lots, ends, height },
    ribbons: [...merged].map(([key, { from, to, units }]) => ({
      key,
      from: startAt(from),
      to: endAt(to),
      width: Math.max(1.5, (units / most) * widest),
      tone: ends.find((end) => end.key === to)?.tone ?? 'quiet',
    })),
  };
}

function flowsOf({ notices, equation }: Pick<Recall, 'notices' | 'equation'>): readonly Flow[] {
  const out = notices.flatMap(({ partnerId, lots }) =>
    lots.map(({ lot, issued }) => ({ lot, end: partnerId, units: issued })),
  );
  const here = equation.map(({ lot, onHand }) => ({ lot, end: 'here', units: onHand }));
  return [...here, ...out].filter(({ units }) => units > 0);
}

function startsOf(flows: readonly Flow[]): readonly Start[] {
  const units = new Map<string, number>();
  for (const flow of flows) units.set(flow.lot, (units.get(flow.lot) ?? 0) + flow.units);
  const all = [...units].map(([lot, count]): Start => ({ key: lot, lot, rest: 0, units: count }));
  const sorted = all.toSorted((a, b) => b.units - a.units);
  return withRest(sorted, mostLots, (rest) => ({
    key: 'rest',
    rest: rest.length,
    units: rest.reduce((sum, one) => sum + one.units, 0),
  }));
}

/** Who needs a look stands first; within that, who has most. */
function endsOf({ notices, equation }: Pick<Recall, 'notices' | 'equation'>): readonly End[] {
  const partners = notices
    .map((notice): End => {
      const { partnerId } = notice;
      return { key: partnerId, partnerId, rest: 0, units: unitsOf(notice, 'issued'), tone: stateOf(notice) };
    })
    .toSorted((a, b) => worst.indexOf(a.tone) - worst.indexOf(b.tone) || b.units - a.units);
  const shown = withRest(partners, mostEnds, (rest): End => ({
    key: 'rest',
    rest: rest.length,
    units: rest.reduce((sum, one) => sum + one.units, 0),
    tone: rest[0]?.tone ?? 'quiet',
  }));
  const onHand = equation.reduce((sum, lot) => sum + lot.onHand, 0);
  return onHand > 0 ? [{ key: 'here', rest: 0, units: onHand, tone: 'quiet' }, ...shown] : shown;
}

function withRest<One>(all: readonly One[], most: number, together: (rest: readonly One[]) => One): readonly One[] {
  return all.length <= most ? all : [...all.slice(0, most - 1), together(all.slice(most - 1))];
}
