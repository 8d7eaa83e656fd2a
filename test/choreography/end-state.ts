import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { checkChain, type Finding } from '../../domain/admin/audit-chain.ts';
import { stockStatuses, type Move, type Place } from '../../domain/shared/stock.ts';
import { canonicalJson, isUnaltered, journalEntry } from '../../table/journal.ts';
import { moveCodec, positionOf } from '../../table/stock.ts';
import type { Item } from '../../table/write.ts';
import { localClient } from '../dynamodb-local/table.ts';
import type { World } from './world.ts';

/** The whole table after a run. */
export async function everything(world: World): Promise<readonly Item[]> {
  const client = localClient();
  const items: Item[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: world.stage.dependencies.store.tableName,
        ExclusiveStartKey: from,
        ConsistentRead: true,
      }),
    );
    items.push(...(page.Items ?? []).map((item) => unmarshall(item) as Item));
    from = page.LastEvaluatedKey as typeof from;
  } while (from);
  client.destroy();
  return items;
}

/**
 * What one run made up and another makes up differently: ids, human numbers (gaps are allowed), hashes, event ids, and
 * the moments, which are later where something was repeated.
 */
const madeUp: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-z0-9])([a-z]{2,4})_[0-9A-HJKMNP-TV-Z]{26}(?![A-Za-z0-9])/g, '$1_…'],
  [/\b(SO|PO|GR|OS|SC|DN|INV|ST|PAY|RC|HO)-(\d{4})-\d{6}\b/g, '$1-$2-…'],
  [/(?<![\w-])[\w-]{26}-\d+(?![\w-])/g, '(event)'],
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, '(hash)'],
  [/\d{4}-\d{2}-\d{2}T\d{2}(:\d{2}:\d{2}\.\d{3}Z)?/g, '(moment)'],
  [/\brequest-\d+\b/g, 'request-…'],
];

function masked(text: string): string {
  return madeUp.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}

/** Each item of the table as a line without what was made up, in order: equal runs leave equal lines. */
export function linesOf(items: readonly Item[]): readonly string[] {
  return items
    .filter((item) => !item.pk.startsWith('COUNTER#'))
    .map((item) => masked(canonicalJson(item['kind'] === 'journal' ? journalEntry(item) : item)))
    .sort();
}

/** What one run has more of than the other, as lines: `lost` stands only in the first, `doubled` only in the second. */
export function differences(undisturbed: readonly string[], disturbed: readonly string[]) {
  const counts = new Map<string, number>();
  for (const line of undisturbed) counts.set(line, (counts.get(line) ?? 0) + 1);
  for (const line of disturbed) counts.set(line, (counts.get(line) ?? 0) - 1);
  const told = (sign: 1 | -1) => [...counts].filter(([, count]) => count * sign > 0).map(([line]) => line);
  return { lost: told(1), doubled: told(-1) };
}

/** A fact's attributes that tell how a run came about and not what is true in its end. */
const way = new Set(['version', 'trail', 'revision', 'allocationVersion', 'changes', 'gs1sk', 'gs2sk', 'gs3sk']);
const factKinds = new Set([
  ...['order', 'order-progress', 'shipment', 'position', 'serial', 'credit', 'invoice', 'ledger-row', 'payment'],
  ...['payment-match', 'statement', 'recall', 'recall-progress', 'recall-notice', 'recall-destruction', 'stops'],
]);

/**
 * What is true in the end, whatever way led there: orders, stock, shipments that hold goods, money, recalls. Leaves
 * out journal and moves, which tell the way, and shipments and views of what was cancelled.
 */
export function factsOf(items: readonly Item[]): readonly string[] {
  const facts = items.flatMap((item): object[] => {
    if (item.sk === 'CREDIT') return [{ ...item }];
    if (!factKinds.has(String(item['kind']))) return [];
    if (item['kind'] === 'position') return [positionOf(item)];
    const isOver = item['kind'] !== 'order' && item['status'] === 'cancelled';
    return isOver ? [] : [Object.fromEntries(Object.entries(item).filter(([name]) => !way.has(name)))];
  });
  return facts.map((fact) => masked(canonicalJson(fact)).replace(/\d{4}-\d{2}-\d{2}/g, '(day)')).sort();
}

/** Breaks in the audit chains of all documents the journal knows; none, whatever happened on the way. */
export function brokenChains(items: readonly Item[]): readonly Finding[] {
  const entries = items.filter((item) => item['kind'] === 'journal').map(journalEntry);
  const byPlace = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
  return [...Map.groupBy(entries, ({ aggregate }) => aggregate)].flatMap(([aggregate, chain]) => {
    const item = byPlace.get(chain[0]?.place.join('\n') ?? '');
    const trail = item && { version: Number(item['version']), hash: item['trail'] as string };
    return checkChain(
      aggregate,
      chain.map((entry) => ({ ...entry, unaltered: isUnaltered(entry) })),
      trail,
    );
  });
}

const ours = (place: Place) => place.kind === 'warehouse';

/**
 * Says where units were made or lost: what a lot's moves brought in must be what stands in its positions plus what its
 * moves took out; moves inside the house count for nothing. Empty when every unit is accounted for.
 */
export function unaccounted(items: readonly Item[]): readonly string[] {
  const lots = new Map<string, { in: number; out: number; onHand: number }>();
  const lotOf = ({ itemId, lot }: { itemId: string; lot: string }) => {
    const name = `${itemId} ${lot}`;
    const sums = lots.get(name) ?? { in: 0, out: 0, onHand: 0 };
    lots.set(name, sums);
    return sums;
  };
  for (const item of items) {
    // A serial's own partition tells the same moves unit by unit.
    if (item['kind'] === 'move' && item.pk.startsWith('LOT#')) {
      const move: Move = moveCodec.fromItem(item);
      if (!ours(move.from) && ours(move.to)) lotOf(move).in += move.quantity;
      if (ours(move.from) && !ours(move.to)) lotOf(move).out += move.quantity;
    }
    if (item['kind'] === 'position') {
      const position = positionOf(item);
      lotOf(position).onHand += stockStatuses.reduce((sum, status) => sum + position[status], 0);
      const negative = stockStatuses.filter((status) => position[status] < 0);
      if (negative.length > 0) return [`${position.itemId} ${position.lot} is negative: ${negative.join(', ')}`];
    }
  }
  return [...lots].flatMap(([name, sums]) =>
    sums.in === sums.out + sums.onHand ? [] : [`${name}: in ${sums.in}, out ${sums.out}, on hand ${sums.onHand}`],
  );
}
