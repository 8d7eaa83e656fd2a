import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import '../../design/stock.css';
import { countText } from '../../patterns/format.ts';
import { NodeName } from './node-name.tsx';
import type { Edge, Graph, Node } from './trace-graph.ts';
import { useTraceWords } from './trace-words.ts';

/**
 * The way of the goods as a picture that is walked: nodes are buttons, so keyboard and screen reader know them; lines are
 * drawn behind them, from left to right on a desk and from top to bottom on a phone.
 */
export function TracePicture({
  graph,
  chosen,
  onChoose,
}: {
  readonly graph: Graph;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const t = useTraceWords();
  const place = useRef<HTMLDivElement>(null);
  const lines = useLines(place, graph);
  const all = graph.columns.flatMap(({ nodes }) => nodes);
  const [at, setAt] = useState(chosen);
  const standing = all.some(({ key }) => key === at) ? at : all[0]?.key;
  const near = new Set(
    graph.edges.flatMap(({ from, to }) => (from === chosen || to === chosen ? [from, to] : [])).concat(chosen ?? []),
  );
  const isDim = (key: string): boolean => chosen !== undefined && !near.has(key);
  const walk = (event: KeyboardEvent): void => {
    const next = standing ? stepFrom(graph, standing, event.key) : undefined;
    if (!next) return;
    event.preventDefault();
    place.current?.querySelector<HTMLButtonElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <>
      <p className="ll-muted" id="picture-hint">
        {t('pictureHint')}
      </p>
      <div
        ref={place}
        className="ll-trace"
        role="group"
        aria-label={t('picture')}
        aria-describedby="picture-hint"
        onKeyDown={walk}
      >
        <svg aria-hidden className="ll-trace-lines">
          {lines.map(({ edge, path, width }) => (
            <path
              key={edge.key}
              d={path}
              strokeWidth={width}
              className={edge.isBack ? 'll-line-back' : undefined}
              data-dim={chosen !== undefined && edge.from !== chosen && edge.to !== chosen}
            />
          ))}
        </svg>
        {graph.columns.map(({ layer, nodes }) => (
          <section key={layer}>
            <h3>{t(layer)}</h3>
            <ol>
              {nodes.map((node) => (
                <li key={node.key}>
                  <NodeButton
                    node={node}
                    isChosen={node.key === chosen}
                    isDim={isDim(node.key)}
                    isStanding={node.key === standing}
                    onFocus={() => setAt(node.key)}
                    onClick={() => onChoose(node.key === chosen ? undefined : node.key)}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

function NodeButton({
  node,
  isChosen,
  isDim,
  isStanding,
  onFocus,
  onClick,
}: {
  readonly node: Node;
  readonly isChosen: boolean;
  readonly isDim: boolean;
  readonly isStanding: boolean;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}) {
  const t = useTraceWords();
  const { entered, left, kind, id } = node;
  const counts =
    entered > 0 && left > 0 && entered !== left
      ? t('inAndOut', { in: countText(entered), out: countText(left) })
      : countText(Math.max(entered, left));
  return (
    <button
      type="button"
      data-node={node.key}
      data-kind={kind === 'gone' ? id : kind}
      data-dim={isDim}
      aria-pressed={isChosen}
      tabIndex={isStanding ? 0 : -1}
      onFocus={onFocus}
      onClick={onClick}
    >
      <NodeName node={node} />
      <small>{counts}</small>
    </button>
  );
}

/** Up and down inside a layer; left and right along a line, or to the layer beside where no line leads. */
function stepFrom(graph: Graph, key: string, pressed: string): string | undefined {
  const column = graph.columns.findIndex(({ nodes }) => nodes.some((node) => node.key === key));
  const nodes = graph.columns[column]?.nodes ?? [];
  const row = nodes.findIndex((node) => node.key === key);
  if (pressed === 'ArrowUp' || pressed === 'ArrowDown') return nodes[row + (pressed === 'ArrowDown' ? 1 : -1)]?.key;
  if (pressed !== 'ArrowLeft' && pressed !== 'ArrowRight') return undefined;
  const beside = graph.columns[column + (pressed === 'ArrowRight' ? 1 : -1)]?.nodes ?? [];
  const joined = beside.find((node) =>
    graph.edges.some(({ from, to }) => (from === key && to === node.key) || (to === key && from === node.key)),
  );
  return (joined ?? beside[Math.min(row, beside.length - 1)])?.key;
}

interface Line {
  readonly edge: Edge;
  readonly path: string;
  readonly width: number;
}

/** Lines between nodes where the browser has put them, drawn anew when it puts them elsewhere. */
function useLines(place: RefObject<HTMLDivElement | null>, graph: Graph): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    if (place.current) setLines(linesOf(place.current, graph));
  }, [place, graph]);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setLines(linesOf(element, graph)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [place, graph]);
  return lines;
}

function linesOf(element: HTMLElement, { edges }: Graph): readonly Line[] {
  const isWide = getComputedStyle(element).gridAutoFlow.startsWith('column');
  const origin = element.getBoundingClientRect();
  const boxes = new Map(
    [...element.querySelectorAll<HTMLElement>('[data-node]')].map((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return [node.dataset['node'] ?? '', { x: left - origin.left, y: top - origin.top, width, height }] as const;
    }),
  );
  const most = Math.max(1, ...edges.map(({ quantity }) => quantity));
  return edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (!from || !to) return [];
    const width = 1.5 + 7 * Math.sqrt(edge.quantity / most);
    return [{ edge, width, path: isWide ? across(from, to, edge.isBack) : down(from, to, edge.isBack) }];
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A return leaves and meets its nodes lower than what went out, so that both lines are seen. */
function across(from: Box, to: Box, isBack: boolean): string {
  const shift = isBack ? 0.75 : 0.45;
  const [x1, x2] = isBack ? [from.x, to.x + to.width] : [from.x + from.width, to.x];
  const [y1, y2] = [from.y + from.height * shift, to.y + to.height * shift];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

function down(from: Box, to: Box, isBack: boolean): string {
  const shift = isBack ? 0.7 : 0.45;
  const [y1, y2] = isBack ? [from.y, to.y + to.height] : [from.y + from.height, to.y];
  const [x1, x2] = [from.x + from.width * shift, to.x + to.width * shift];
  const middle = (y1 + y2) / 2;
  return `M${x1} ${y1} C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
}
