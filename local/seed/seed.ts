import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { apiAs, inParallel, type Api } from '../api.ts';
import { clientsFor } from '../aws.ts';
import type { SeedInput } from '../demo-data.ts';
import { demandPapers, fileItemPapers, filePartnerPapers } from '../file-papers.ts';
import { addFirstAdministrator } from '../first-administrator.ts';
import { requiredOutput } from '../outputs.ts';
import { demoSystemClient, usesStubIssuer } from '../sign-in.ts';
import { administrator, people, warehouses } from './company.ts';
import { fillItemFiles } from './item-files.ts';
import { addDocuments, paperedItem } from './documents.ts';
import { items } from './items.ts';
import { authorisationChains, partners, type SeedPartner } from './partners.ts';
import { addPeopleFiles } from './people.ts';
import { openingStock } from './stock.ts';

export const demoUsers = [administrator, ...people];

/** Requests at once: each is a process of the emulator for every function it calls. */
const atOnce = 5;

/** Writes the demo company through the API, in the posts that would do it: what it may not do, the seed cannot. */
export async function seed(input: SeedInput): Promise<void> {
  const today = dayOf(new Date().toISOString(), 'Asia/Shanghai');
  const tokens = new Map<string, Promise<string>>();
  const as = (username: string): Api =>
    apiAs(input.api, () => {
      const token = tokens.get(username) ?? input.signIn(username);
      tokens.set(username, token);
      return token;
    });
  await addFirstAdministrator(clientsFor(input.endpoint).dynamodb, requiredOutput(input.outputs, 'TableName'), {
    company: 'lotline',
    userId: administrator.username,
    subjects: subjectsOf(input, administrator.username),
  });
  const admin = as(administrator.username);
  for (const { id, ...warehouse } of warehouses) {
    await admin.must('/inventory/warehouses', { warehouseId: id, ...warehouse, lowCelsius: 0, highCelsius: 30 });
  }
  await addPeople(
    input,
    admin,
    people.filter(({ partnerCode }) => partnerCode === undefined),
  );
  // What was approved before going live is taken over without its papers; from today on a file needs them.
  const before = addDays(today, -180);
  const off = { isOn: false, from: before, reason: '上线前已审核的单位和品种先行转入' };
  await demandPapers(as, off, { clock: `${before}T01:00:00.000Z` });
  const partnerIds = await addPartners(as, today);
  for (const chain of authorisationChains(today)) await as('quality').must('/partners/authorisation-chains', chain);
  await addPeople(
    input,
    admin,
    people.filter(({ partnerCode }) => partnerCode !== undefined),
    partnerIds,
  );
  await admin.must('/admin/clients', {
    userId: 'erp-d01',
    subject: `${usesStubIssuer() ? 'stub' : 'cognito'}:${demoSystemClient(input)}`,
    label: 'ERP',
    roles: ['partner-buyer'],
    partnerId: partnerIds.get('D-01'),
  });
  const itemIds = await addItems(as, today);
  await setPrices(as('sales-manager'), itemIds, partnerIds, today);
  await inParallel(openingStock(itemIds, today), atOnce, async (opening) => {
    await as('quality-manager').must('/inventory/opening-stock', opening);
  });
  await fillItemFiles(as, itemIds, today);
  await mapHospitalCodes(as('sales'), itemIds, partnerIds);
  await addPeopleFiles(as, partnerIds, today);
  await addDocuments(as('quality'), partnerIds.get('OWN') ?? '', itemIds, today);
  await demandPapers(as, { isOn: true, from: today, reason: '上线，首营审核须资料齐全' });
  // What the seeded company lacks stands on its desks from the first sign-in on.
  await as('quality').must('/admin/monitor-runs', {});
}

function subjectsOf(input: SeedInput, username: string): readonly string[] {
  const subjects = input.subjects.get(username);
  if (!subjects) throw new Error(`${username} has no subject`);
  return subjects;
}

async function addPeople(
  input: SeedInput,
  admin: Api,
  who: readonly (typeof people)[number][],
  partnerIds?: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { username, roles, name, partnerCode } of who) {
    await admin.must('/admin/users', {
      userId: username,
      subjects: subjectsOf(input, username),
      roles,
      person: { name },
      ...(partnerCode ? { partnerId: partnerIds?.get(partnerCode) } : {}),
    });
  }
}

/** One supplier and one buyer, whose files hold every paper that the law asks for. */
const wholeFiles = ['S-01', 'H-01'];

/** Partners from the top down, so that each finds its parent on file. */
async function addPartners(as: (username: string) => Api, today: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let left = partners;
  while (left.length > 0) {
    const ready = left.filter(({ parentCode }) => parentCode === undefined || ids.has(parentCode));
    if (ready.length === 0) throw new Error(`no parent for ${left.map(({ code }) => code).join(', ')}`);
    await inParallel(ready, atOnce, (partner) => addPartner(as, partner, ids, today));
    left = left.filter((partner) => !ready.includes(partner));
  }
  return ids;
}

async function addPartner(
  as: (username: string) => Api,
  partner: SeedPartner,
  ids: Map<string, string>,
  today: string,
) {
  const { code, name, kind, region, parentCode, warehouseId, taxNumber } = partner;
  // The lapsed one was approved while its licence was in force, half a year ago.
  const call = partner.lapsed ? { clock: `${addDays(today, -180)}T02:00:00.000Z` } : {};
  const { partnerId } = await as('sales').must(
    '/partners',
    {
      code,
      name,
      kind,
      region,
      warehouseId,
      ...(parentCode ? { parentId: ids.get(parentCode) } : {}),
      addresses: [{ region, text: `${name}收货处`, contact: { name: '收货人', phone: '400-000-0000' } }],
      billing: { title: name, taxNumber, invoiceKind: kind === 'hospital' ? 'general' : 'special' },
    },
    call,
  );
  ids.set(code, partnerId as string);
  for (const licence of licencesOf(partner, today)) {
    await as('quality').must(`/partners/${partnerId}/licences`, licence, call);
  }
  if (wholeFiles.includes(code)) await filePartnerPapers(as('quality'), partnerId as string, kind);
  await as('quality-manager').must(`/partners/${partnerId}/approve`, {}, call);
  const { tier, creditLimit, minimumShelfLifeDays, approvesByPolicy } = partner;
  const read = await as('sales-manager').get(`/partners/${partnerId}`);
  const terms = { tier, creditLimit, minimumShelfLifeDays, approvesByPolicy, creditDays: 60 };
  const changed = await as('sales-manager').send('PATCH', `/partners/${partnerId}`, terms, {
    ...call,
    ifMatch: Number((read.headers.get('etag') ?? '').replaceAll('"', '')),
  });
  if (changed.status >= 400) throw new Error(`${code}: ${JSON.stringify(changed.body)}`);
}

function licencesOf({ kind, code, taxNumber, lapsed }: SeedPartner, today: string) {
  const serial = code.replace(/\D/g, '').padStart(4, '0');
  const inForce = { validFrom: addDays(today, -800), validTo: addDays(today, 900) };
  const trade = lapsed ? { validFrom: addDays(today, -1825), validTo: addDays(today, -20) } : inForce;
  const business = { kind: 'business-licence', number: taxNumber, riskClasses: [], ...inForce };
  const all = ['I', 'II', 'III'];
  switch (kind) {
    case 'hospital':
      return [{ kind: 'medical-institution', number: `PDY${serial}`, riskClasses: [], ...inForce }];
    case 'manufacturer':
      return [
        business,
        { kind: 'production-licence', number: `沪药监械生产许2020${serial}号`, riskClasses: all, ...inForce },
      ];
    case 'service-provider':
      return [business];
    case 'own-company':
      return [
        business,
        {
          kind: 'operating-licence',
          number: '沪浦药监械经营许20220001号',
          riskClasses: all,
          mode: 'wholesale',
          legalRepresentative: '沈某',
          responsiblePerson: '陆某',
          warehouses: warehouses.map(({ id }) => id),
          issuedBy: '上海市浦东新区市场监督管理局',
          ...inForce,
        },
      ];
    case 'agent':
    case 'distributor':
    case 'outlet':
    case 'supplier':
      return [
        business,
        { kind: 'operating-licence', number: `沪浦药监械经营许2022${serial}号`, riskClasses: all, ...trade },
      ];
  }
}

async function addItems(as: (username: string) => Api, today: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  await inParallel(items, atOnce, async ({ master, certificate }) => {
    const { itemId } = await as('purchaser').must('/catalogue/items', master);
    ids.set(master.code, itemId as string);
    const { number, registrant, productName, terms } = certificate;
    if (master.code === paperedItem?.master.code) await fileItemPapers(as('quality'), itemId as string);
    await as('quality-manager').must(`/catalogue/items/${itemId}/approve`, {
      certificates: terms.map(({ from, to }) => ({
        ...{ number, registrant, productName, demo: true },
        validFrom: addDays(today, from),
        ...(to === undefined ? {} : { validTo: addDays(today, to) }),
      })),
    });
  });
  return ids;
}

/** A list price for all, one for tier 2 and for hospitals, a quantity break, and an agreed one for one sub-distributor. */
async function setPrices(
  salesManager: Api,
  itemIds: ReadonlyMap<string, string>,
  partnerIds: ReadonlyMap<string, string>,
  today: string,
): Promise<void> {
  const term = { validFrom: addDays(today, -300), validTo: addDays(today, 700) };
  const text = (price: number) => price.toFixed(4);
  const chunks = Array.from({ length: Math.ceil(items.length / 20) }, (_, index) =>
    items.slice(index * 20, index * 20 + 20),
  );
  await inParallel(chunks, 2, async (chunk) => {
    const prices = chunk.flatMap(({ master, listPrice }) => {
      const itemId = itemIds.get(master.code);
      const agreed = partnerIds.get('D-01');
      return [
        { itemId, level: 'list', unitPrice: text(listPrice), ...term },
        { itemId, level: 'tier', scope: '2', unitPrice: text(listPrice * 0.85), ...term },
        { itemId, level: 'tier', scope: '2', fromQuantity: 100, unitPrice: text(listPrice * 0.82), ...term },
        { itemId, level: 'channel', scope: 'agent', unitPrice: text(listPrice * 0.78), ...term },
        ...(master.productLine === 'cardio'
          ? [{ itemId, level: 'partner', scope: agreed, unitPrice: text(listPrice * 0.8), ...term }]
          : []),
      ];
    });
    await salesManager.must('/pricing/prices', { prices });
  });
}

/** The first hospital orders under codes of its own, but has one that nobody told us: it is held, not guessed. */
async function mapHospitalCodes(
  sales: Api,
  itemIds: ReadonlyMap<string, string>,
  partnerIds: ReadonlyMap<string, string>,
): Promise<void> {
  const hospital = partnerIds.get('H-01');
  for (const [code, itemCode] of [
    ['YC-1001', 'CATHETER-01'],
    ['YC-1002', 'SYRINGE-03'],
    ['YC-1003', 'REAGENT-01'],
  ] as const) {
    await sales.must('/catalogue/codes', { system: `partner:${hospital}`, code, itemId: itemIds.get(itemCode) });
  }
}
