import type { Output } from '../../app/api.ts';

export type OnWay = Output<'list-shipments-in-transit'>['items'][number] & {
  /** Whole days since it left. */
  readonly age: number;
  readonly state: 'recalled' | 'late' | 'onTime';
};

export interface Lane {
  readonly key: string;
  readonly warehouseId: string;
  readonly partnerId: string;
  readonly shipments: readonly OnWay[];
  readonly units: number;
  /** Days of the one that is longest on its way. */
  readonly oldest: number;
}

const dayMs = 86_400_000;

/** Age and state of each shipment: what was recalled on its way counts before what is late. */
export function onWayOf(
  shipments: Output<'list-shipments-in-transit'>['items'],
  lateAfterDays: number,
  now: number,
): readonly OnWay[] {
  return shipments.map((shipment) => {
    const left = Date.parse(shipment.shippedAt ?? shipment.openedAt);
    const age = Math.max(0, Math.floor((now - left) / dayMs));
    const isRecalled = (shipment.stoppedInTransit?.length ?? 0) > 0;
    return { ...shipment, age, state: isRecalled ? 'recalled' : age > lateAfterDays ? 'late' : 'onTime' };
  });
}

export const laneKey = ({ warehouseId, partnerId }: Pick<OnWay, 'warehouseId' | 'partnerId'>): string =>
  `${warehouseId}>${partnerId}`;

/** Lanes from warehouse to partner: those with recalled goods first, then the oldest. */
export function lanesOf(shipments: readonly OnWay[]): readonly Lane[] {
  return [...Map.groupBy(shipments, laneKey)]
    .map(([key, own]) => {
      const [{ warehouseId, partnerId }] = own as [OnWay, ...OnWay[]];
      const units = own.reduce((sum, shipment) => sum + shipment.units, 0);
      return { key, warehouseId, partnerId, shipments: own, units, oldest: Math.max(...own.map(({ age }) => age)) };
    })
    .toSorted((a, b) => Number(hasRecalled(b)) - Number(hasRecalled(a)) || b.oldest - a.oldest);
}

const hasRecalled = ({ shipments }: Lane): boolean => shipments.some(({ state }) => state === 'recalled');
