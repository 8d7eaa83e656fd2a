import { reliesOn, watchCertificate } from '../domain/catalogue/certificate-monitors.ts';
import { watchItem } from '../domain/catalogue/item-monitors.ts';
import { watchChain } from '../domain/partners/chain-monitors.ts';
import { watchPerson } from '../domain/people/person-monitors.ts';
import { personKinds } from '../domain/people/person.ts';
import { ownPartnerId, partnerKinds } from '../domain/partners/partner.ts';
import { watchPartner, type Watching } from '../domain/partners/partner-monitors.ts';
import { monthsBefore, type Day } from '../domain/shared/calendar.ts';
import type { Finding, WatchedKind } from '../domain/shared/monitor.ts';
import { itemCodec, readItems } from './catalogue.ts';
import { certificateCodec, certificateItems } from './certificates.ts';
import { keys } from './keys.ts';
import { authorisationChainCodec, partnersWithCreditCode, readPartnerFile } from './partners.ts';
import { readPersonFiles } from './people.ts';
import { readPriceSheets } from './pricing.ts';
import type { IndexName } from './shape.ts';
import type { Store } from './store.ts';

/** Where the monitors look: which documents there are, a page at a time, and what the rules find in some of them. */
export interface Watch {
  readonly kind: WatchedKind;
  ids(store: Store, company: string, today: Day): AsyncGenerator<readonly string[]>;
  look(store: Store, company: string, ids: readonly string[], watching: Watching): Promise<readonly Finding[]>;
}

const idsPerPage = 100;
/** Files read side by side: each is a Query of its own. */
const filesAtOnce = 20;

/** Ids behind an index, which holds only keys: what follows the beginning that all keys of the kind share. */
async function* idsUnder(
  store: Store,
  question: { readonly index: IndexName; readonly pk: string },
  idOf: (key: { readonly pk: string; readonly sk: string }) => string,
): AsyncGenerator<readonly string[]> {
  let cursor: string | undefined;
  do {
    const page = await store.query({ ...question, limit: idsPerPage, cursor, reading: 'eventual' });
    yield page.items.map(idOf);
    cursor = page.cursor;
  } while (cursor);
}

const partners: Watch = {
  kind: 'partner',
  async *ids(store, company) {
    const { length } = keys.partner(company, '').pk;
    for (const kind of partnerKinds) {
      const pk = keys.partnersOfKind(company, kind);
      yield* idsUnder(store, { index: 'gs2', pk }, (key) => key.pk.slice(length));
    }
  },
  async look(store, company, ids, watching) {
    const findings: Finding[] = [];
    for (let from = 0; from < ids.length; from += filesAtOnce) {
      const some = ids.slice(from, from + filesAtOnce).map((id) => lookAtPartner(store, company, id, watching));
      findings.push(...(await Promise.all(some)).flat());
    }
    return findings;
  },
};

async function lookAtPartner(store: Store, company: string, id: string, watching: Watching) {
  const file = await readPartnerFile(store, company, id, 'eventual');
  if (!file || file.partner.status === 'suspended') return [];
  const { taxNumber } = file.partner.billing ?? {};
  const licensed = file.licences.filter(({ kind, ended }) => kind === 'business-licence' && !ended);
  const codes = new Set([...licensed.map(({ number }) => number), ...(taxNumber === undefined ? [] : [taxNumber])]);
  const sameCreditCode = await Promise.all(
    [...codes].map(async (number) => {
      const holders = await partnersWithCreditCode(store, company, number);
      return holders.filter((other) => other !== id).map((partnerId) => ({ partnerId, number }));
    }),
  );
  return watchPartner({ ...file, sameCreditCode: sameCreditCode.flat() }, watching);
}

const items: Watch = {
  kind: 'item',
  ids(store, company) {
    const { length } = keys.item(company, '').pk;
    const pk = keys.itemsInStatus(company, 'approved');
    return idsUnder(store, { index: 'gs2', pk }, (key) => key.pk.slice(length));
  },
  async look(store, company, ids, watching) {
    const [found, sheets] = await Promise.all([
      store.getMany(
        ids.map((id) => keys.item(company, id)),
        'eventual',
      ),
      readPriceSheets(
        store,
        company,
        ids.map((itemId) => ({ itemId })),
        'eventual',
      ),
    ]);
    const rulesOf = new Map(sheets.map(({ itemId, rules }) => [itemId, rules]));
    return found.flatMap((stored) => {
      if (!stored) return [];
      const item = itemCodec.fromItem(stored);
      return watchItem({ item, prices: rulesOf.get(item.id) ?? [] }, watching);
    });
  },
};

/** Months before and after this one whose lapsing certificates are looked at: a renewal is asked for six months ahead. */
const monthsAround = { before: 12, after: 12 };

const certificates: Watch = {
  kind: 'certificate',
  async *ids(store, company, today) {
    const first = `${today.slice(0, 7)}-01`;
    for (let at = -monthsAround.before; at <= monthsAround.after; at += 1) {
      const pk = keys.certificatesLapsing(company, monthsBefore(first, -at).slice(0, 7));
      const { length } = keys.certificate(company, '').pk;
      yield* idsUnder(store, { index: 'gs1', pk }, (key) => key.pk.slice(length));
    }
  },
  async look(store, company, ids, watching) {
    const stored = await store.getMany(
      ids.map((id) => keys.certificate(company, id)),
      'eventual',
    );
    const known = stored.flatMap((item) => (item ? [certificateCodec.fromItem(item)] : []));
    // Most say nothing whoever relies on them: only for the others are their items read.
    const telling = known.filter(
      (certificate) => watchCertificate({ certificate, isReliedOn: true }, watching).length > 0,
    );
    const found: Finding[] = [];
    for (const certificate of telling) {
      const isReliedOn = await isCertificateReliedOn(store, company, certificate.id);
      found.push(...watchCertificate({ certificate, isReliedOn }, watching));
    }
    return found;
  },
};

/** Whether an item in trade stands on the certificate; read until the first that does. */
async function isCertificateReliedOn(store: Store, company: string, certificateId: string): Promise<boolean> {
  let cursor: string | undefined;
  do {
    const page = await certificateItems(store, company, certificateId, {
      limit: idsPerPage,
      cursor,
      reading: 'eventual',
    });
    const items = await readItems(
      store,
      company,
      page.links.map(({ itemId }) => itemId),
      'eventual',
    );
    if (items.some((item) => item !== undefined && reliesOn(item, certificateId))) return true;
    cursor = page.cursor;
  } while (cursor);
  return false;
}

const chains: Watch = {
  kind: 'authorisation-chain',
  ids(store, company) {
    const { length } = keys.authorisationChain(company, ownPartnerId, '').sk;
    const pk = keys.authorisationChains(company);
    return idsUnder(store, { index: 'gs1', pk }, (key) => key.sk.slice(length));
  },
  async look(store, company, ids, watching) {
    const found = await store.getMany(
      ids.map((id) => keys.authorisationChain(company, ownPartnerId, id)),
      'eventual',
    );
    return found.flatMap((item) => (item ? watchChain(authorisationChainCodec.fromItem(item), watching) : []));
  },
};

const people: Watch = {
  kind: 'person',
  async *ids(store, company) {
    const { length } = keys.person(company, '').pk;
    for (const kind of personKinds) {
      const pk = keys.peopleOfKind(company, kind);
      yield* idsUnder(store, { index: 'gs1', pk }, (key) => key.pk.slice(length));
    }
  },
  async look(store, company, ids, watching) {
    const findings: Finding[] = [];
    for (let from = 0; from < ids.length; from += filesAtOnce) {
      const files = await readPersonFiles(store, company, ids.slice(from, from + filesAtOnce), 'eventual');
      for (const file of files.values()) findings.push(...watchPerson(file, watching));
    }
    return findings;
  },
};

/** Everything that is watched; another kind of document is one more entry. */
export const watches: readonly Watch[] = [partners, items, certificates, chains, people];
