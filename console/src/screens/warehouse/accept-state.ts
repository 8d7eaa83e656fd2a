import type { Output } from '../../app/api.ts';
import { stopOn, type KnownItems } from './known-item.ts';

type Line = Output<'get-acceptance-record'>['lines'][number];

/** What the inspector says of a line; what he does not reject he accepts. */
export interface Judgement {
  readonly rejected: number;
  readonly reason?: string;
  readonly disposal?: string;
  readonly serials?: readonly string[];
}

export type MustReject = 'expired' | 'stopped' | 'outside' | undefined;

/** Goods that are expired, stopped or made outside every certificate can only be rejected, whatever they look like. */
export function mustReject(line: Line, items: KnownItems, today: string): MustReject {
  if (line.expiry < today) return 'expired';
  if (line.outsideCertificate === true) return 'outside';
  const stops = items.get(line.itemId)?.stopsNow ?? [];
  const goods =
    line.serials.length > 0 ? line.serials.map((serial) => ({ lot: line.lot, serial })) : [{ lot: line.lot }];
  return goods.some((one) => stopOn(stops, one)) ? 'stopped' : undefined;
}

/** Whether nothing lacks: a rejection needs its reason, what becomes of the goods, and which units they are. */
export function isJudged(line: Line, { rejected, reason, disposal, serials = [] }: Judgement): boolean {
  if (rejected === 0) return true;
  const isNamed = line.serials.length === 0 || serials.length === rejected;
  return isNamed && (reason?.trim() ?? '') !== '' && (disposal?.trim() ?? '') !== '';
}
