import '../../design/quality.css';
import type { Output } from '../../app/api.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable, type Column } from '../../patterns/data-table.tsx';
import { ItemLookup } from '../../patterns/form/lookups.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { Value } from '../../patterns/value.tsx';
import { Field, ScopeText } from './parts.tsx';
import { useGoodsWords } from './words-goods.ts';

type Stop = Output<'list-active-stops'>['items'][number];

/** What is stopped now, over all items or of one, with the ways to stop more and to lift. */
export function Screen() {
  const t = useGoodsWords();
  const may = useMay();
  const [{ itemId }, change] = useAddress();
  const columns = useColumns();
  return (
    <Page
      title={t('stops')}
      help={t('stopsHelp')}
      actions={
        <CommandButton operation="hold-goods" danger {...(itemId ? { initial: { itemId } } : {})}>
          {t('hold')}
        </CommandButton>
      }
    >
      {may('list-stops') ? (
        <div className="ll-filters" style={{ alignItems: 'end' }}>
          <div style={{ flex: '1 1 240px', maxWidth: 420 }}>
            <Field label={t('ofItem')}>
              {({ id }) => (
                <ItemLookup
                  id={id}
                  onChange={(chosen) => change({ itemId: chosen })}
                  {...(itemId ? { value: itemId } : {})}
                />
              )}
            </Field>
          </div>
          {itemId && may('list-active-stops') ? (
            <button type="button" className="ll-button" onClick={() => change({ itemId: undefined })}>
              {t('allItems')}
            </button>
          ) : null}
        </div>
      ) : null}
      {itemId ? (
        <OfItem key={itemId} itemId={itemId} columns={columns} />
      ) : may('list-active-stops') ? (
        <ListView
          operation="list-active-stops"
          label={t('stops')}
          empty={t('noStops')}
          rowKey={({ stopId }) => stopId}
          columns={columns}
        />
      ) : (
        <Empty>{t('needItem')}</Empty>
      )}
    </Page>
  );
}

function OfItem({ itemId, columns }: { readonly itemId: string; readonly columns: readonly Column<Stop>[] }) {
  const t = useGoodsWords();
  const stops = useAnswer('list-stops', { itemId });
  return (
    <Answered of={stops}>
      {({ data: { items } }) => (
        <DataTable
          label={t('stops')}
          operation="list-stops"
          empty={t('noStops')}
          rows={items}
          rowKey={({ stopId }) => stopId}
          columns={columns}
        />
      )}
    </Answered>
  );
}

function useColumns(): readonly Column<Stop>[] {
  const t = useGoodsWords();
  const may = useMay();
  return [
    {
      field: 'reason',
      render: ({ reason }) => (
        <Tag tone="stopped">
          <Value field="reason" value={reason} operation="list-stops" plain />
        </Tag>
      ),
    },
    { field: 'itemId' },
    { field: 'covers', label: t('covers'), sorts: false, render: (stop) => <ScopeText scope={stop} /> },
    {
      field: 'source',
      label: t('source'),
      sorts: false,
      render: ({ reason, source, note }) =>
        reason === 'recall' && may('get-recall') ? <Go to={`/recalls/${source}`}>{note || t('openRecall')}</Go> : note,
    },
    { field: 'setBy' },
    { field: 'setAt' },
    ...(may('lift-stop')
      ? [{ field: 'act', label: t('act'), sorts: false, render: (stop: Stop) => <Lift stop={stop} /> }]
      : []),
  ];
}

/** Who set a stop may not lift it, and the catalogue's ban has no record here: a button would only earn a no. */
function Lift({ stop: { stopId, itemId, setBy, reason } }: { readonly stop: Stop }) {
  const t = useGoodsWords();
  const me = useMe();
  if (setBy === '') return <Go to={`/items/${itemId}`}>{t('inCatalogue')}</Go>;
  if (setBy === me.userId) return <span className="ll-muted">{t('own')}</span>;
  return (
    <CommandButton operation="lift-stop" fixed={{ stopId, ...(reason === 'recall' ? {} : { beforeClosing: false }) }}>
      {t('lift')}
    </CommandButton>
  );
}
