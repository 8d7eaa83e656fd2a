import { useMemo } from 'react';
import { useMay } from '../../app/me.tsx';
import { useAddress } from '../../patterns/address.ts';
import { useAllPages } from '../../patterns/all-pages.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { Figures } from '../../patterns/facts.tsx';
import { countText, instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf, useName } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useBounded } from './bounded.tsx';
import { useDocumentLink } from './document-link.ts';
import { useFlowWords } from './flow-words.ts';
import { LaneList } from './lane-list.tsx';
import { laneKey, lanesOf, onWayOf, type OnWay } from './lanes.ts';

const lateChoices = [2, 3, 5, 7, 14] as const;
const mostShipments = 500;
const tones = { recalled: 'stopped', late: 'warning', onTime: 'running' } as const;

/** What left and has not arrived: lanes from warehouse to customer, late and recalled ones marked. */
export function Screen() {
  const t = useFlowWords();
  const [{ lane, late = '3' }, change] = useAddress();
  const lateAfter = lateChoices.find((days) => String(days) === late) ?? 3;
  const { answer, isComplete, isReading } = useAllPages(
    'list-shipments-in-transit',
    { limit: 100 },
    { most: mostShipments, every: 60_000 },
  );
  return (
    <Page
      title={t('transit')}
      help={t('transitHelp')}
      asOf={answer.data ? new Date(answer.dataUpdatedAt).toISOString() : undefined}
    >
      <div className="ll-filters">
        <label>
          <span>{t('lateAfter')}</span>
          <select
            className="ll-input"
            value={lateAfter}
            onChange={({ target }) => change({ late: target.value === '3' ? undefined : target.value })}
          >
            {lateChoices.map((count) => (
              <option key={count} value={count}>
                {t('lateDays', { count })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answered of={answer} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('noTransit')}</Empty>
          ) : (
            <>
              {isReading || isComplete ? null : (
                <p className="ll-note">{t('tooManyTransit', { count: rows.length })}</p>
              )}
              <OnTheWay
                rows={rows}
                lateAfter={lateAfter}
                now={answer.dataUpdatedAt}
                lane={lane}
                onLane={(key) => change({ lane: key })}
              />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function OnTheWay({
  rows,
  lateAfter,
  now,
  lane,
  onLane,
}: {
  readonly rows: Parameters<typeof onWayOf>[0];
  readonly lateAfter: number;
  readonly now: number;
  readonly lane: string | undefined;
  readonly onLane: (key: string | undefined) => void;
}) {
  const t = useFlowWords();
  const shipments = useMemo(() => onWayOf(rows, lateAfter, now), [rows, lateAfter, now]);
  const lanes = useMemo(() => lanesOf(shipments), [shipments]);
  const counted = (state: OnWay['state']): number => shipments.filter((one) => one.state === state).length;
  const chosen = lanes.some(({ key }) => key === lane) ? lane : undefined;
  return (
    <>
      <Figures
        items={[
          { label: t('onWay'), value: countText(shipments.length) },
          { label: t('unitsOnWay'), value: countText(shipments.reduce((sum, { units }) => sum + units, 0)) },
          { label: t('late'), value: counted('late'), ...(counted('late') > 0 ? { tone: 'warning' } : {}) },
          { label: t('recalled'), value: counted('recalled'), ...(counted('recalled') > 0 ? { tone: 'stopped' } : {}) },
        ]}
      />
      <Section title={t('lanes')}>
        <LaneList lanes={lanes} lateAfter={lateAfter} chosen={chosen} onChoose={onLane} />
      </Section>
      <Shipments
        shipments={chosen ? shipments.filter((one) => laneKey(one) === chosen) : shipments}
        lane={chosen}
        onAll={() => onLane(undefined)}
      />
    </>
  );
}

function Shipments({
  shipments,
  lane,
  onAll,
}: {
  readonly shipments: readonly OnWay[];
  readonly lane: string | undefined;
  readonly onAll: () => void;
}) {
  const t = useFlowWords();
  const may = useMay();
  const { shown, more } = useBounded(shipments);
  const [from, to] = (lane ?? '').split('>');
  const { name: warehouse } = useName('warehouse', from);
  const { name: partner } = useName('partner', to);
  return (
    <Section
      title={lane ? t('onlyLane', { lane: `${warehouse} → ${partner}` }) : t('shipments')}
      actions={
        lane ? (
          <button type="button" className="ll-button" onClick={onAll}>
            {t('showAll')}
          </button>
        ) : null
      }
    >
      <DataTable
        label={t('shipments')}
        operation="list-shipments-in-transit"
        rows={shown}
        rowKey={({ shipmentId }) => shipmentId}
        link={({ shipmentId }) => `/shipments/${shipmentId}`}
        columns={[
          {
            field: 'number',
            render: ({ number, orderNumber }) => <span className="ll-whole">{number ?? orderNumber}</span>,
          },
          { field: 'state', label: t('state'), render: (shipment) => <State shipment={shipment} /> },
          {
            field: 'age',
            label: t('age'),
            align: 'right',
            render: ({ age }) => t('days', { days: age }),
          },
          { field: 'warehouseId', render: ({ warehouseId }) => <NameOf kind="warehouse" id={warehouseId} /> },
          { field: 'partnerId' },
          { field: 'units', align: 'right' },
          { field: 'shippedAt', render: ({ shippedAt }) => (shippedAt ? instantText(shippedAt) : '—') },
          {
            field: 'orderId',
            value: ({ orderNumber }) => orderNumber,
            render: ({ orderNumber, orderId }) =>
              may('get-order') ? <Go to={`/orders/${orderId}`}>{orderNumber}</Go> : <>{orderNumber}</>,
          },
        ]}
      />
      {more}
    </Section>
  );
}

/** Late, on time, or met by a recall on its way: then with the way to the recall. */
function State({ shipment: { state, stoppedInTransit = [] } }: { readonly shipment: OnWay }) {
  const t = useFlowWords();
  const linkTo = useDocumentLink();
  return (
    <>
      <Tag tone={tones[state]}>{t(state)}</Tag>
      {stoppedInTransit.map((documentId) => {
        const to = linkTo({ documentType: 'recall', documentId });
        return to ? (
          <span key={documentId}>
            {' '}
            <Go to={to}>{t('openRecall')}</Go>
          </span>
        ) : null;
      })}
    </>
  );
}
