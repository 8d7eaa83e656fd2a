import { useMemo } from 'react';
import { useMay } from '../../app/me.tsx';
import { useAddress } from '../../patterns/address.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Section } from '../../patterns/page.tsx';
import { Empty } from '../../patterns/states.tsx';
import { DayFilter } from './day-filter.tsx';
import { MoveTable } from './move-table.tsx';
import { documentText, NodeName, useNodeText } from './node-name.tsx';
import { dayOf, graphOf, holdersOf, sourcesOf, type Graph, type Holder, type Move, type Node } from './trace-graph.ts';
import { TracePicture } from './trace-picture.tsx';
import { useTraceWords } from './trace-words.ts';
import { useDocumentLink } from './document-link.ts';

/** Moves as a picture, as who holds the goods, and as a table; a day and a node narrow all of them. */
export function TraceView({ moves, itemId }: { readonly moves: readonly Move[]; readonly itemId: string }) {
  const t = useTraceWords();
  const [{ day, node }, change] = useAddress();
  const days = useMemo(() => [...new Set(moves.map(dayOf))].toSorted(), [moves]);
  const until = useMemo(() => (day ? moves.filter((move) => dayOf(move) <= day) : moves), [moves, day]);
  const graph = useMemo(() => graphOf(until), [until]);
  const chosen = graph.columns.flatMap(({ nodes }) => nodes).find(({ key }) => key === node);
  const choose = (key: string | undefined): void => change({ node: key });
  if (moves.length === 0) return <Empty>{t('noMoves')}</Empty>;
  return (
    <>
      <Section
        title={t('picture')}
        actions={<DayFilter days={days} value={day} onChange={(chosenDay) => change({ day: chosenDay })} />}
      >
        {graph.columns.length === 0 ? (
          <Empty>{t('noHolders')}</Empty>
        ) : (
          <TracePicture graph={graph} chosen={chosen?.key} onChoose={choose} />
        )}
      </Section>
      <div className="ll-columns">
        <Holders moves={until} day={day} />
        <Sources moves={until} />
      </div>
      <Moves moves={until} graph={graph} chosen={chosen} itemId={itemId} onAll={() => choose(undefined)} />
    </>
  );
}

function Holders({ moves, day }: { readonly moves: readonly Move[]; readonly day: string | undefined }) {
  const t = useTraceWords();
  const holders = useMemo(() => holdersOf(moves), [moves]);
  const title = day ? t('holdersOn', { day }) : t('holders');
  return (
    <Section title={title}>
      <DataTable
        label={title}
        operation="list-consignees"
        empty={t('noHolders')}
        rows={holders.slice(0, 200)}
        rowKey={({ key }) => key}
        columns={[
          { field: 'id', label: t('holder'), sorts: false, render: (holder) => <HolderName holder={holder} /> },
          { field: 'entered', label: t('entered'), align: 'right' },
          { field: 'left', label: t('left'), align: 'right' },
          {
            field: 'holds',
            label: t('holds'),
            align: 'right',
            render: ({ holds }) => <strong className="ll-number">{countText(holds)}</strong>,
          },
        ]}
      />
    </Section>
  );
}

function HolderName({ holder }: { readonly holder: Holder }) {
  if (holder.kind === 'gone') return <NodeName node={holder} />;
  const to = holder.kind === 'partner' ? `/partners/${holder.id}` : `/stock/warehouses/${holder.id}`;
  return (
    <Go to={to}>
      <NodeName node={holder} />
    </Go>
  );
}

function Sources({ moves }: { readonly moves: readonly Move[] }) {
  const t = useTraceWords();
  const linkTo = useDocumentLink();
  return (
    <Section title={t('sources')}>
      <DataTable
        label={t('sources')}
        operation="trace-lot"
        empty={t('noSources')}
        rows={sourcesOf(moves)}
        rowKey={({ documentId }) => documentId}
        link={(source) => linkTo(source)}
        columns={[
          {
            field: 'document',
            label: t('document'),
            sorts: false,
            render: ({ documentType, documentNumber }) => documentText(documentType, documentNumber),
          },
          { field: 'partnerId', label: t('origin') },
          { field: 'quantity', align: 'right' },
          { field: 'occurredAt' },
        ]}
      />
    </Section>
  );
}

function Moves({
  moves,
  graph,
  chosen,
  itemId,
  onAll,
}: {
  readonly moves: readonly Move[];
  readonly graph: Graph;
  readonly chosen: Node | undefined;
  readonly itemId: string;
  readonly onAll: () => void;
}) {
  const t = useTraceWords();
  const shown = useMemo(() => (chosen ? graph.movesOf(chosen.key) : moves), [graph, chosen, moves]);
  return (
    <Section
      title={chosen ? <ChosenTitle node={chosen} /> : t('moves')}
      actions={
        chosen ? (
          <>
            <OpenNode node={chosen} />
            <button type="button" className="ll-button" onClick={onAll}>
              {t('showAll')}
            </button>
          </>
        ) : null
      }
    >
      <MoveTable moves={shown} itemId={itemId} />
    </Section>
  );
}

function ChosenTitle({ node }: { readonly node: Node }) {
  const t = useTraceWords();
  return <>{t('movesOf', { what: useNodeText(node) })}</>;
}

/** To the document, the partner's file or the warehouse that the chosen node stands for. */
function OpenNode({ node }: { readonly node: Node }) {
  const t = useTraceWords();
  const may = useMay();
  const linkTo = useDocumentLink();
  const { kind, id, documentType = '' } = node;
  const places = {
    document: [linkTo({ documentType, documentId: id }), t('openDocument')],
    partner: [may('get-partner') ? `/partners/${id}` : undefined, t('openPartner')],
    warehouse: [`/stock/warehouses/${id}`, t('openWarehouse')],
    gone: [undefined, ''],
    rest: [undefined, ''],
  } as const;
  const [to, word] = places[kind];
  return to ? (
    <Go to={to} className="ll-button">
      {word}
    </Go>
  ) : null;
}
