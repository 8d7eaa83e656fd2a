import './quiet.ts';
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { handler as applyImport } from '../functions/admin/apply-import/handler.ts';
import { handler as checkImport } from '../functions/admin/check-import/handler.ts';
import { handler as mapColumns } from '../functions/admin/map-import-columns/handler.ts';
import { handler as readImport } from '../functions/admin/read-import/handler.ts';
import { handler as startImport } from '../functions/admin/start-import/handler.ts';
import { handler as takeItems } from '../functions/catalogue/take-items-on-item-list-step-ordered/handler.ts';
import { importPlaces, storeBytes } from '../runtime/import/files.ts';
import { importCodec, readImport as readStored } from '../table/imports.ts';
import type { Envelope } from '../table/journal.ts';
import { openBucket } from '../test/functions/bucket.ts';
import { itemHeading, itemPlaces, madeUpItems } from './made-up-items.ts';
import type { Measured } from './meter.ts';
import { company, furnishStaff, openWorld } from './world.ts';

/** Pages taken in, evenly spread over the list: each costs what the others cost, and 20,000 rows take minutes. A third argument asks for more. */
const [endpoint = '', rowCount = '0', mostPages = '8'] = process.argv.slice(2);

/**
 * Reads, checks and takes in a list of `n` items in a process of its own, whose peak memory is that of the work. All rows are read
 * and checked; of the pages some are taken in and the figures are those of all by their share of the rows.
 */
async function importList(n: number) {
  const world = await openWorld(endpoint);
  await furnishStaff(world);
  const bucket = await openBucket('files');
  const { lines } = madeUpItems(n, n % 9_973);
  const bytes = Buffer.from(stringify([itemHeading, ...lines.map((line) => [...line])]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { fileName: 'items.csv', format: 'csv', bytes: bytes.length, sha256 };
  const call = async (
    handler: Parameters<typeof world.call>[0],
    key: string,
    parameters: Record<string, string>,
    body: object,
  ) => {
    const told = await world.call(handler, 'administrator', key, parameters, body);
    if (told.status >= 300) throw new Error(JSON.stringify(told.body));
    return told.body as { readonly importId: string };
  };
  world.meter.countsWrites = true;
  const parts: Measured[] = [];
  const measure = async <T>(work: () => Promise<T>): Promise<T> => {
    const { result, measured } = await world.meter.measure(work);
    parts.push(measured);
    return result;
  };

  const { importId } = await measure(() => call(startImport, 'start', {}, { kind: 'items', sender: 'bench', ...file }));
  const parameters = { importId };
  await storeBytes(importPlaces.source({ company, id: importId, format: 'csv' }), 'text/csv', bytes);
  await measure(() => call(readImport, 'read', parameters, {}));
  await measure(() => call(mapColumns, 'map', parameters, { places: itemPlaces }));
  await measure(() => call(checkImport, 'check', parameters, {}));
  const eventOf = async (key: string) => (await world.eventsOfCall('administrator', key))[0] as Envelope;
  const check = await eventOf('check');
  const checkStarted = performance.now();
  await measure(() => world.react(takeItems, check));
  const checkSeconds = (performance.now() - checkStarted) / 1000;
  await measure(() => call(applyImport, 'apply', parameters, {}));

  const first = await eventOf('apply');
  const stored = () => readStored(world.aside, company, importId, 'consistent');
  const checked = (await stored())?.checked;
  if (!checked) throw new Error('the list was not checked');
  const before = sumOf(parts);
  const pages: Measured[] = [];
  const stride = Math.max(1, Math.floor(checked.pages / Number(mostPages)));
  for (let page = 0; page < checked.pages; page += stride) {
    const one = await stored();
    if (!one?.applied) throw new Error('the list is not being applied');
    if (one.applied.nextPage !== page) {
      // The step stands where the pages before it would have left it.
      const { remembered, ...rest } = one;
      const { item } = importCodec.write({ ...rest, applied: { ...one.applied, nextPage: page } });
      await world.fixture([{ kind: 'put', item: { ...item, ...remembered } }]);
    }
    const event = { ...first, id: `${first.id}-${page}`, data: { ...(first.data as object), page } };
    const { result, measured } = await world.meter.measure(() => world.react(takeItems, event));
    if (result !== 'accepted') throw new Error(`page ${page}: ${result}`);
    pages.push(measured);
  }
  const applied = (await stored())?.applied;
  const sampled = applied?.taken ?? 0;
  if (sampled === 0 || applied?.refused !== 0) throw new Error(JSON.stringify(applied));
  const share = checked.good / sampled;
  const page = sumOf(pages);
  const whole = (name: 'calls' | 'rcu' | 'wcu') => Math.round(before[name] + page[name] * share);
  await bucket.close();
  return {
    name: 'import-items',
    n,
    calls: whole('calls'),
    rcu: whole('rcu'),
    wcu: whole('wcu'),
    wcuPerRow: Math.round((whole('wcu') / n) * 10) / 10,
    appliedPages: `${pages.length} of ${checked.pages}`,
    checkSeconds: Math.round(checkSeconds * 10) / 10,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

function sumOf(parts: readonly Measured[]): Pick<Measured, 'calls' | 'rcu' | 'wcu'> {
  return parts.reduce(
    (sum, { calls, rcu, wcu }) => ({ calls: sum.calls + calls, rcu: sum.rcu + rcu, wcu: sum.wcu + wcu }),
    { calls: 0, rcu: 0, wcu: 0 },
  );
}

console.log(JSON.stringify(await importList(Number(rowCount))));
process.exit(0);
