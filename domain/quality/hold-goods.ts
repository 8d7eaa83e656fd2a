import type { GoodsHeld } from '../../events/quality.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, type Decision } from '../shared/decision.ts';
import type { Stop } from '../shared/stop.ts';
import { goodsOf, scopeNo, scopeOf, stopOf, type Scope, type ScopeReason, type StopRecord } from './recall.ts';

export interface HoldGoodsState {
  readonly stopId: string;
  readonly item: { readonly id: string; readonly code: string; readonly serialManaged: boolean };
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}
export interface HoldGoods extends Scope {
  readonly reason: 'hold' | 'ban';
  readonly note: string;
}
export interface HeldGoods {
  readonly stop: StopRecord;
  readonly stops: readonly Stop[];
  readonly stopsVersion: number | undefined;
}

/** Stops goods outside a recall: a doubt to be looked into (hold), or goods that may not be sold any more (ban). */
export function holdGoods(
  { stopId, item, stops, stopsVersion }: HoldGoodsState,
  command: HoldGoods,
  { company, actor, now }: { readonly company: string; readonly actor: string; readonly now: Instant },
): Decision<HeldGoods, GoodsHeld, ScopeReason> {
  const no = scopeNo(item, command, stops);
  if (no) return no;
  const { reason, note } = command;
  const scope = scopeOf(command);
  const stop: StopRecord = {
    ...scope,
    ...{ id: stopId, company, reason, source: stopId, note },
    setBy: actor,
    setAt: now,
    status: 'active',
  };
  return accepted(
    { stop, stops: [...stops, stopOf(stop)], stopsVersion },
    { type: 'quality.goods-held.v1', data: { stopId, ...goodsOf(scope), reason } },
  );
}
