import type { Output } from '../../app/api.ts';
import { localOfInstant } from '../../patterns/form/zoned.ts';

export type Move = Output<'trace-lot'>['moves'][number];
type Place = Move['from'];

/** From left to right: where goods came from, by which document, where they stood, by which document they left, to whom. */
export const layers = ['origin', 'documentIn', 'warehouse', 'documentOut', 'end'] as const;
export type Layer = (typeof layers)[number];

export interface Node {
  readonly key: string;
  readonly layer: Layer;
  /** `rest` stands for the small ones that would not fit. */
  readonly kind: 'partner' | 'gone' | 'warehouse' | 'document' | 'rest';
  /** Id of partner, warehouse or document, or the way goods are gone by. */
  readonly id: string;
  readonly documentType?: string;
  readonly number?: string;
  readonly entered: number;
  readonly left: number;
  /** How many stand together in a `rest`. */
  readonly together?: number;
}

export interface Edge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  /** Against the way of the picture: a return. */
  readonly isBack: boolean;
}

export interface Graph {
  readonly columns: readonly { readonly layer: Layer; readonly nodes: readonly Node[] }[];
  readonly edges: readonly Edge[];
  /** The moves that touch a node. */
  readonly movesOf: (key: string) => readonly Move[];
}

/** Nodes of one layer that an eye still follows; the smallest stand together. */
const mostNodes = 12;

/** The company's day on which a move happened. */
export const dayOf = ({ occurredAt }: Move): string => localOfInstant(occurredAt).slice(0, 10);

interface Draft {
  node: Omit<Node, 'entered' | 'left'>;
  entered: number;
  left: number;
  first: number;
}

export const isEntry = ({ from, documentType }: Move): boolean =>
  (from.kind === 'gone' && from.how === 'opening') || (from.kind === 'partner' && documentType === 'receipt');

function nodeOf(place: Place, isOrigin: boolean): Omit<Node, 'entered' | 'left'> {
  const layer = isOrigin ? 'origin' : 'end';
  switch (place.kind) {
    case 'warehouse':
      return { key: `warehouse:${place.warehouseId}`, layer: 'warehouse', kind: 'warehouse', id: place.warehouseId };
    case 'partner':
      return { key: `${layer}:${place.partnerId}`, layer, kind: 'partner', id: place.partnerId };
    case 'gone':
      return { key: `${layer}:${place.how}`, layer, kind: 'gone', id: place.how };
  }
}

/** The picture of some moves. Changes of status inside a warehouse are no lines; they belong to its node. */
export function graphOf(moves: readonly Move[]): Graph {
  const drafts = new Map<string, Draft>();
  const edges = new Map<string, { from: string; to: string; quantity: number }>();
  const touched = moves.map((move) => keysOf(move));
  moves.forEach((move, at) => {
    const { from, to, document } = touched[at] as Touched;
    if (from.key === to.key) return;
    const { quantity } = move;
    for (const node of [from, document, to]) {
      if (!drafts.has(node.key)) drafts.set(node.key, { node, entered: 0, left: 0, first: at });
    }
    flow(drafts, edges, from.key, document.key, quantity);
    flow(drafts, edges, document.key, to.key, quantity);
  });
  return grouped(drafts, edges, (key) =>
    moves.filter((_, at) => {
      const { from, to, document } = touched[at] as Touched;
      return [from.key, to.key, document.key].includes(key);
    }),
  );
}

interface Touched {
  readonly from: Omit<Node, 'entered' | 'left'>;
  readonly to: Omit<Node, 'entered' | 'left'>;
  readonly document: Omit<Node, 'entered' | 'left'>;
}

function keysOf(move: Move): Touched {
  const { from, to, documentId, documentType, documentNumber } = move;
  return {
    from: nodeOf(from, isEntry(move)),
    to: nodeOf(to, false),
    document: {
      key: `document:${documentId}`,
      layer: isEntry(move) ? 'documentIn' : 'documentOut',
      kind: 'document',
      id: documentId,
      documentType,
      number: documentNumber,
    },
  };
}

function flow(
  drafts: Map<string, Draft>,
  edges: Map<string, { from: string; to: string; quantity: number }>,
  from: string,
  to: string,
  quantity: number,
): void {
  const key = `${from}>${to}`;
  edges.set(key, { from, to, quantity: (edges.get(key)?.quantity ?? 0) + quantity });
  const [source, target] = [drafts.get(from), drafts.get(to)];
  if (source) source.left += quantity;
  if (target) target.entered += quantity;
}

function grouped(
  drafts: ReadonlyMap<string, Draft>,
  flows: ReadonlyMap<string, { from: string; to: string; quantity: number }>,
  movesOf: (key: string) => readonly Move[],
): Graph {
  const stands = new Map<string, string>();
  const members = new Map<string, readonly string[]>();
  const columns = layers.map((layer) => {
    const all = [...drafts.values()].filter(({ node }) => node.layer === layer);
    const bySize = all.toSorted((a, b) => b.entered + b.left - (a.entered + a.left));
    const isFew = all.length <= mostNodes + 1;
    const shown = new Set((isFew ? bySize : bySize.slice(0, mostNodes)).map(({ node }) => node.key));
    const rest = isFew ? [] : bySize.slice(mostNodes);
    const nodes = all
      .filter(({ node }) => shown.has(node.key))
      .toSorted((a, b) => a.first - b.first)
      .map(({ node, entered, left }): Node => ({ ...node, entered, left }));
    if (rest.length === 0) return { layer, nodes };
    const key = `rest:${layer}`;
    for (const { node } of rest) stands.set(node.key, key);
    members.set(
      key,
      rest.map(({ node }) => node.key),
    );
    const sum = (of: (draft: Draft) => number): number => rest.reduce((total, draft) => total + of(draft), 0);
    const together: Node = {
      ...{ key, layer, kind: 'rest', id: layer, together: rest.length },
      entered: sum(({ entered }) => entered),
      left: sum(({ left }) => left),
    };
    return { layer, nodes: [...nodes, together] };
  });
  return {
    columns: columns.filter(({ nodes }) => nodes.length > 0),
    edges: edgesOf(columns, flows, stands),
    movesOf: (key) => {
      const own = members.get(key);
      return own ? [...new Set(own.flatMap(movesOf))] : movesOf(key);
    },
  };
}

function edgesOf(
  columns: Graph['columns'],
  flows: ReadonlyMap<string, { from: string; to: string; quantity: number }>,
  stands: ReadonlyMap<string, string>,
): readonly Edge[] {
  const layerOf = new Map(columns.flatMap(({ layer, nodes }) => nodes.map(({ key }) => [key, layers.indexOf(layer)])));
  const edges = new Map<string, Edge>();
  for (const { from, to, quantity } of flows.values()) {
    const [source, target] = [stands.get(from) ?? from, stands.get(to) ?? to];
    const key = `${source}>${target}`;
    edges.set(key, {
      ...{ key, from: source, to: target },
      quantity: (edges.get(key)?.quantity ?? 0) + quantity,
      isBack: (layerOf.get(source) ?? 0) > (layerOf.get(target) ?? 0),
    });
  }
  return [...edges.values()];
}

export interface Holder {
  readonly key: string;
  readonly kind: 'partner' | 'gone' | 'warehouse';
  readonly id: string;
  readonly entered: number;
  readonly left: number;
  readonly holds: number;
}

/** Who has the goods after some moves, with those who had them and gave all back. */
export function holdersOf(moves: readonly Move[]): readonly Holder[] {
  const held = new Map<string, { node: Omit<Node, 'entered' | 'left'>; entered: number; left: number }>();
  const at = (node: Omit<Node, 'entered' | 'left'>) => {
    const found = held.get(node.key) ?? { node, entered: 0, left: 0 };
    held.set(node.key, found);
    return found;
  };
  for (const move of moves) {
    const { from, to } = keysOf(move);
    if (from.key === to.key) continue;
    at(to).entered += move.quantity;
    if (from.layer !== 'origin') at(from).left += move.quantity;
  }
  return [...held.values()]
    .map(({ node: { key, kind, id }, entered, left }) => ({
      ...{ key, kind: kind as Holder['kind'], id, entered, left },
      holds: entered - left,
    }))
    .toSorted((a, b) => Number(a.kind === 'gone') - Number(b.kind === 'gone') || b.holds - a.holds);
}

export interface Source {
  readonly documentId: string;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly partnerId?: string;
  readonly quantity: number;
  readonly occurredAt: string;
}

/** Where the goods came from: by receipt from a supplier, or with the opening of the books. */
export function sourcesOf(moves: readonly Move[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const move of moves.filter(isEntry)) {
    const { documentId, documentType, documentNumber, from, quantity, occurredAt } = move;
    sources.set(documentId, {
      ...{ documentId, documentType, documentNumber, occurredAt },
      ...(from.kind === 'partner' ? { partnerId: from.partnerId } : {}),
      quantity: (sources.get(documentId)?.quantity ?? 0) + quantity,
    });
  }
  return [...sources.values()];
}
