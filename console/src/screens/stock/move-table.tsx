import { memo } from 'react';
import { listWord } from '../../app/language.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Status } from '../../patterns/status.tsx';
import { useBounded } from './bounded.tsx';
import { useDocumentLink } from './document-link.ts';
import { serialAddress } from './links.ts';
import { documentText } from './node-name.tsx';
import type { Move } from './trace-graph.ts';
import { useTraceWords } from './trace-words.ts';

/** An hour between what happened and its record is the work's own pace; more is worth saying. */
const lateMs = 3_600_000;
const mostSerials = 6;

/** Every move with its document, in the order in which they happened. */
export const MoveTable = memo(function MoveTable({
  moves,
  itemId,
}: {
  readonly moves: readonly Move[];
  readonly itemId: string;
}) {
  const t = useTraceWords();
  const linkTo = useDocumentLink();
  const { shown, more } = useBounded(moves);
  const hasSerials = moves.some(({ serials }) => serials !== undefined && serials.length > 0);
  return (
    <>
      <DataTable
        label={t('moves')}
        operation="trace-lot"
        empty={t('noMoves')}
        rows={shown}
        rowKey={(move, index) => `${move.documentId}/${move.occurredAt}/${index}`}
        columns={[
          { field: 'occurredAt', render: (move) => <When move={move} /> },
          { field: 'step' },
          { field: 'quantity' },
          { field: 'from', sorts: false, render: ({ from }) => <PlaceName place={from} /> },
          { field: 'to', sorts: false, render: ({ to }) => <PlaceName place={to} /> },
          {
            field: 'documentNumber',
            label: t('document'),
            render: (move) => <DocumentName move={move} to={linkTo(move)} />,
          },
          ...(hasSerials
            ? [
                {
                  field: 'serials',
                  sorts: false,
                  render: ({ serials = [] }: Move) => <Serials serials={serials} itemId={itemId} />,
                },
              ]
            : []),
        ]}
      />
      {more}
    </>
  );
});

function When({ move: { occurredAt, recordedAt } }: { readonly move: Move }) {
  const t = useTraceWords();
  const isLate = Date.parse(recordedAt) - Date.parse(occurredAt) > lateMs;
  return (
    <>
      <time dateTime={occurredAt}>{instantText(occurredAt)}</time>
      {isLate ? (
        <>
          <br />
          <small className="ll-muted">{t('recordedLater', { at: instantText(recordedAt) })}</small>
        </>
      ) : null}
    </>
  );
}

export function PlaceName({ place }: { readonly place: Move['from'] }) {
  switch (place.kind) {
    case 'warehouse':
      return (
        <span>
          <NameOf kind="warehouse" id={place.warehouseId} /> <Status list="stock-status" value={place.status} />
        </span>
      );
    case 'partner':
      return <NameOf kind="partner" id={place.partnerId} />;
    case 'gone':
      return <span className="ll-muted">{listWord('outside-books', place.how)}</span>;
  }
}

function DocumentName({ move, to }: { readonly move: Move; readonly to: string | undefined }) {
  const text = documentText(move.documentType, move.documentNumber);
  return to ? <Go to={to}>{text}</Go> : <>{text}</>;
}

/** The first few serial numbers, each a way to its own life; the others open on demand. */
function Serials({ serials, itemId }: { readonly serials: readonly string[]; readonly itemId: string }) {
  const t = useTraceWords();
  if (serials.length === 0) return <span className="ll-none">—</span>;
  if (serials.length <= mostSerials) return <SerialLinks serials={serials} itemId={itemId} />;
  return (
    <details>
      <summary>{t('moreSerials', { count: serials.length })}</summary>
      <SerialLinks serials={serials} itemId={itemId} />
    </details>
  );
}

function SerialLinks({ serials, itemId }: { readonly serials: readonly string[]; readonly itemId: string }) {
  return (
    <span className="ll-serials">
      {serials.map((serial) => (
        <Go key={serial} to={serialAddress(itemId, serial)}>
          {serial}
        </Go>
      ))}
    </span>
  );
}
