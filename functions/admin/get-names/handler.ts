import type { NamedKind } from '../../../domain/admin/named.ts';
import { maySee, type Caller } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { itemCodec } from '../../../table/catalogue.ts';
import { keys } from '../../../table/keys.ts';
import { partnerCodec, readContacts } from '../../../table/partners.ts';
import { identityCodec } from '../../../table/people.ts';
import { warehouseCodec } from '../../../table/stock.ts';
import type { Store } from '../../../table/store.ts';
import { userCodec } from '../../../table/users.ts';
import type { Item } from '../../../table/write.ts';
import { contract } from './contract.ts';

const keyOf = {
  partner: keys.partner,
  item: keys.item,
  warehouse: keys.warehouse,
  user: keys.userFile,
  person: keys.personIdentity,
} as const;

interface Found {
  readonly code?: string;
  /** Undefined for a person whose name stands in an erasable contact. */
  readonly name?: string;
  readonly contactId?: string;
}

export const handler = httpQuery(contract, async ({ input, store, company, caller: asking }) => {
  const [items, caller] = await Promise.all([
    store.getMany(
      input.ids.map(({ kind, id }) => keyOf[kind](company, id)),
      'eventual',
    ),
    asking,
  ]);
  const found = input.ids.map(({ kind }, index) => {
    const item = items[index];
    return item && shown[kind](caller, item);
  });
  const contacts = await readPeople(store, company, found);
  return {
    owner: 'nobody',
    answer: {
      names: input.ids.flatMap(({ kind, id }, index) => {
        const one = found[index];
        const name = one?.name ?? contacts.get(one?.contactId ?? '');
        return one && name ? [{ kind, id, ...(one.code ? { code: one.code } : {}), name }] : [];
      }),
    },
  };
});

/** The names of people lie in contacts that can be erased: a second read, and only where people were asked for. */
async function readPeople(store: Store, company: string, found: readonly (Found | undefined)[]) {
  const ids = found.flatMap((one) => one?.contactId ?? []);
  return new Map((await readContacts(store, company, ids)).map(({ id, name }) => [id, name]));
}

/** A partner's people learn the names of their own partner's tree, of approved items, and of their colleagues. */
const shown: Readonly<Record<NamedKind, (caller: Caller, item: Item) => Found | undefined>> = {
  partner: (caller, item) => {
    const { id, code, name, ancestors } = partnerCodec.fromItem(item);
    return maySee(caller, { partnerId: id, ancestors }) ? { code, name } : undefined;
  },
  item: (caller, item) => {
    const { code, name, status } = itemCodec.fromItem(item);
    return !caller.partnerId || status === 'approved' ? { code, name } : undefined;
  },
  warehouse: (caller, item) => (caller.partnerId ? undefined : { name: warehouseCodec.fromItem(item).name }),
  user: (caller, item) => {
    const { contactId, label, partnerId } = userCodec.fromItem(item);
    return caller.partnerId && caller.partnerId !== partnerId ? undefined : { name: label, contactId };
  },
  person: (caller, item) => (caller.partnerId ? undefined : { name: identityCodec.fromItem(item).name }),
};
