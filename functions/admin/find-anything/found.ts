import type * as z from 'zod';
import type { Item } from '../../../domain/catalogue/item.ts';
import type { Partner } from '../../../domain/partners/partner.ts';
import type { Person, PersonIdentity } from '../../../domain/people/person.ts';
import type { Lot, Serial } from '../../../domain/shared/stock.ts';
import { maySee, mayCall, type Caller, type Owner } from '../../../runtime/caller.ts';
import { openers } from '../../../runtime/openers.ts';
import { readItems } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec } from '../../../table/partners.ts';
import type { Store } from '../../../table/store.ts';
import type { contract } from './contract.ts';

type Hit = z.input<(typeof contract)['output']>['hits'][number];

/** A thing that fits the text, before it is known whether the caller may hear of it. */
export interface FoundThing extends Hit {
  /** Whose it is; 'nobody' where all who may open the kind may see every one. Absent means: staff only. */
  readonly owner?: Owner | 'nobody';
}

interface PersonWithName {
  readonly person: Person;
  readonly identity: PersonIdentity;
}

export const hitsAtMost = 20;

export function ofItem(item: Item, exact: boolean, label: Pick<Hit, 'lot' | 'serial'> = {}): FoundThing {
  const { id, code, name, specification, status } = item;
  return {
    ...{ kind: 'item', id, itemId: id, number: code, title: name, subtitle: specification, status, exact },
    ...label,
    // What is not approved yet is the house's own affair: partners meet it nowhere.
    ...(status === 'approved' ? { owner: 'nobody' } : {}),
  };
}

export function ofPartnerFile({ id, code, name, status, ancestors }: Partner, exact: boolean): FoundThing {
  const owner = { partnerId: id, ancestors };
  return { kind: 'partner', id, partnerId: id, number: code, title: name, status, exact, owner };
}

/** Somebody by name; who was erased has none and is not found. */
export function ofPerson({ person, identity }: PersonWithName, text: string): FoundThing[] {
  const { id, partnerId } = person;
  const { name } = identity;
  if (name === undefined) return [];
  return [{ kind: 'person', id, title: name, exact: name === text, ...(partnerId ? { partnerId } : {}) }];
}

export function ofLot({ itemId, lot }: Lot): FoundThing {
  return { kind: 'lot', id: `${itemId}.${lot}`, title: lot, itemId, lot, exact: true };
}

export function ofSerial({ itemId, lot, serial, status }: Serial): FoundThing {
  return { kind: 'serial', id: `${itemId}.${serial}`, title: serial, itemId, lot, serial, status, exact: true };
}

/** True when the caller could open it himself: search tells of nothing else, not even that it is there. */
export function mayHearOf(caller: Caller, { kind, owner }: FoundThing): boolean {
  return mayCall(openers[kind].may, caller) && (owner === 'nobody' || maySee(caller, owner));
}

/** The hits in their order, each once, with the names of the partners and goods they are about. */
export async function shownHits(store: Store, company: string, things: readonly FoundThing[]): Promise<Hit[]> {
  const distinct = new Map<string, FoundThing>();
  for (const thing of [...things].sort((a, b) => Number(b.exact) - Number(a.exact))) {
    const address = [thing.kind, thing.id].join('\n');
    if (!distinct.has(address) && distinct.size < hitsAtMost) distinct.set(address, thing);
  }
  const shown = [...distinct.values()];
  const unnamed = shown.filter(({ subtitle, kind }) => subtitle === undefined && kind !== 'partner');
  const itemIds = unnamed.flatMap(({ itemId }) => itemId ?? []);
  const partnerIds = unnamed.flatMap(({ itemId, partnerId }) => (itemId ? [] : (partnerId ?? [])));
  const [items, partners] = await Promise.all([
    readItems(store, company, itemIds, 'eventual'),
    store.getMany(
      partnerIds.map((id) => keys.partner(company, id)),
      'eventual',
    ),
  ]);
  const names = new Map([
    ...items.flatMap((item) => (item ? [[item.id, item.name] as const] : [])),
    ...partners.flatMap((item) =>
      item ? [[partnerCodec.fromItem(item).id, partnerCodec.fromItem(item).name] as const] : [],
    ),
  ]);
  return shown.map(({ owner: _owner, ...hit }) => {
    const subtitle = hit.subtitle ?? names.get(hit.itemId ?? hit.partnerId ?? '');
    return hit.kind !== 'partner' && subtitle !== undefined ? { ...hit, subtitle } : hit;
  });
}
