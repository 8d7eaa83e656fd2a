import type { PackRequested } from '../../events/quality.ts';
import type { Day, Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { hasPages, lapseOf, papersFor, type Pack, type PackMaterial, type PackPurpose } from './pack.ts';

export interface RequestPack {
  readonly partnerId: string;
  readonly itemIds: readonly string[];
  readonly salesmanId?: string;
  readonly purpose: PackPurpose;
}

/** Orders a pack of papers as they stand now. What lacks is listed in it and does not stop it; without any paper it is none. */
export function requestPack(
  { packId, material }: { readonly packId: string; readonly material: PackMaterial },
  { partnerId, itemIds, salesmanId, purpose }: RequestPack,
  {
    company,
    actor,
    now,
    today,
  }: { readonly company: string; readonly actor: string; readonly now: Instant; readonly today: Day },
): Decision<Pack, PackRequested, 'pack-empty'> {
  const papers = papersFor(material, today);
  if (!papers.some(hasPages)) return rejected('pack-empty', { partner: partnerId });
  const lapsesOn = lapseOf(papers);
  const pack: Pack = {
    id: packId,
    company,
    partnerId,
    itemIds,
    ...(salesmanId === undefined ? {} : { salesmanId }),
    purpose,
    day: today,
    papers,
    ...(lapsesOn === undefined ? {} : { lapsesOn }),
    status: 'being-made',
    requestedBy: actor,
    requestedAt: now,
  };
  const lacking = papers.filter(({ state }) => state === 'lacking' || state === 'lapsed').length;
  return accepted(pack, {
    type: 'quality.pack-requested.v1',
    data: { packId, partnerId, items: itemIds.length, papers: papers.length - lacking, lacking },
  });
}
