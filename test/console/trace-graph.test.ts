import { describe, expect, test } from '@jest/globals';
import { graphOf, holdersOf, sourcesOf, type Move } from '../../console/src/screens/stock/trace-graph.ts';

const supplier = { kind: 'partner', partnerId: 'ptn_maker' } as const;
const hospital = { kind: 'partner', partnerId: 'ptn_hospital' } as const;
const east = (status: 'inspection' | 'available' | 'reserved' | 'recalled') =>
  ({ kind: 'warehouse', warehouseId: 'wh_east', status }) as const;

function move(
  [documentType, documentId]: readonly [string, string],
  quantity: number,
  from: Move['from'],
  to: Move['to'],
): Move {
  return {
    ...{ occurredAt: '2026-11-27T01:00:00.000Z', recordedAt: '2026-11-27T01:00:00.000Z', step: 'shipping' },
    ...{ quantity, from, to, documentType, documentId, documentNumber: documentId },
  };
}

const receipt = ['receipt', 'rcp_1'] as const;
const shipment = ['shipment', 'shp_1'] as const;
const recall = ['recall', 'rcl_1'] as const;
const story: readonly Move[] = [
  move(receipt, 200, supplier, east('inspection')),
  move(receipt, 200, east('inspection'), east('available')),
  move(shipment, 60, east('reserved'), hospital),
  move(recall, 140, east('available'), east('recalled')),
  move(recall, 58, hospital, east('recalled')),
  move(recall, 198, east('recalled'), { kind: 'gone', how: 'destroyed' }),
];

describe('the picture of a trace', () => {
  const graph = graphOf(story);
  const layer = (name: string): readonly string[] =>
    graph.columns.find((column) => column.layer === name)?.nodes.map(({ key }) => key) ?? [];

  test('stands in layers from the supplier to those who have the goods', () => {
    expect(graph.columns.map((column) => column.layer)).toEqual([
      'origin',
      'documentIn',
      'warehouse',
      'documentOut',
      'end',
    ]);
    expect(layer('documentIn')).toEqual(['document:rcp_1']);
    expect(layer('documentOut')).toEqual(['document:shp_1', 'document:rcl_1']);
    expect(layer('end')).toEqual(['end:ptn_hospital', 'end:destroyed']);
  });

  test('draws a return against the way, and a change of status not at all', () => {
    expect(graph.edges.filter(({ isBack }) => isBack).map(({ key, quantity }) => [key, quantity])).toEqual([
      ['end:ptn_hospital>document:rcl_1', 58],
      ['document:rcl_1>warehouse:wh_east', 58],
    ]);
    expect(graph.edges.some(({ key }) => key === 'warehouse:wh_east>warehouse:wh_east')).toBe(false);
  });

  test('names of a node all moves that touch it, changes of status too', () => {
    expect(graph.movesOf('document:rcp_1')).toHaveLength(2);
    expect(graph.movesOf('warehouse:wh_east')).toHaveLength(6);
    expect(graph.movesOf('end:ptn_hospital').map(({ quantity }) => quantity)).toEqual([60, 58]);
  });

  test('lets small consignees stand together, and loses none of their units or moves', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      move(['shipment', `shp_${at}`], at + 1, east('reserved'), { kind: 'partner', partnerId: `ptn_${at}` }),
    );
    const crowded = graphOf(many);
    const end = crowded.columns.find((column) => column.layer === 'end')?.nodes ?? [];
    expect(end).toHaveLength(13);
    expect(end.at(-1)).toMatchObject({ kind: 'rest', together: 28 });
    expect(end.reduce((sum, { entered }) => sum + entered, 0)).toBe(820);
    expect(crowded.movesOf('rest:end')).toHaveLength(28);
    const keys = new Set(crowded.columns.flatMap(({ nodes }) => nodes.map(({ key }) => key)));
    expect(crowded.edges.filter(({ from, to }) => !keys.has(from) || !keys.has(to))).toEqual([]);
  });

  test('is empty of nothing', () => {
    expect(graphOf([])).toMatchObject({ columns: [], edges: [] });
  });
});

describe('who holds the goods', () => {
  test('is what came in less what went out, with those who gave all back, destroyed goods last', () => {
    expect(holdersOf(story).map(({ id, holds }) => [id, holds])).toEqual([
      ['ptn_hospital', 2],
      ['wh_east', 0],
      ['destroyed', 198],
    ]);
  });

  test('follows the moves of any day before', () => {
    expect(holdersOf(story.slice(0, 3)).map(({ id, holds }) => [id, holds])).toEqual([
      ['wh_east', 140],
      ['ptn_hospital', 60],
    ]);
  });

  test('the supplier is a source, not a holder', () => {
    expect(sourcesOf(story)).toMatchObject([{ partnerId: 'ptn_maker', documentNumber: 'rcp_1', quantity: 200 }]);
  });
});
