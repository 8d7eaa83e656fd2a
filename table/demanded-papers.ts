import type { Item } from '../domain/catalogue/item.ts';
import type { Partner } from '../domain/partners/partner.ts';
import type { PapersOnFile } from '../domain/shared/demanded-papers.ts';
import type { Day } from '../domain/shared/calendar.ts';
import { isOn, type Place } from '../domain/shared/features.ts';
import { attachmentsOf } from './attachments.ts';
import type { Store } from './store.ts';
import { readSwitch } from './switches.ts';

async function areDemanded(store: Store, company: string, place: Place): Promise<boolean> {
  const known = await readSwitch(store, company, 'papers-demanded', 'eventual');
  return isOn('papers-demanded', known?.rules ?? [], place);
}

/** The papers of a partner's file, those of its licences among them. */
export async function readPartnerPapers(
  store: Store,
  { company, id, kind }: Pick<Partner, 'company' | 'id' | 'kind'>,
  day: Day,
): Promise<PapersOnFile> {
  const [isDemanded, papers] = await Promise.all([
    areDemanded(store, company, { day, partnerKind: kind, partnerId: id }),
    attachmentsOf(store, company, { ownerKind: 'partner', ownerId: id }),
  ]);
  return { isDemanded, papers };
}

/** The papers of an item and of certificates: those it goes by, and those it is about to. */
export async function readItemPapers(
  store: Store,
  { company, id, certificates }: Item,
  certificateIds: readonly string[],
  day: Day,
): Promise<PapersOnFile> {
  const linked = certificates.flatMap(({ certificateId }) => certificateId ?? []);
  const [isDemanded, ofItem, ...ofCertificates] = await Promise.all([
    areDemanded(store, company, { day }),
    attachmentsOf(store, company, { ownerKind: 'item', ownerId: id }),
    ...[...new Set([...linked, ...certificateIds])].map((ownerId) =>
      attachmentsOf(store, company, { ownerKind: 'certificate', ownerId }),
    ),
  ]);
  return { isDemanded, papers: [...ofItem, ...ofCertificates.flat()] };
}
