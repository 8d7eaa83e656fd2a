import { useMemo } from 'react';
import '../../design/stock.css';
import { useAddress } from '../../patterns/address.ts';
import { useAllPages } from '../../patterns/all-pages.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText, today } from '../../patterns/format.ts';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { AsOf } from './as-of.tsx';
import { useBounded } from './bounded.tsx';
import { DaysLeft } from './days-left.tsx';
import { gridOf, monthAfter, monthOf, type ExpiringLot, type Grouping } from './expiry-grid.ts';
import { ExpiryMap, ExpiryTable, type Cell } from './expiry-map.tsx';
import { useFlowWords } from './flow-words.ts';
import { useLotLink } from './links.ts';
import { Count, LotName } from './positions.tsx';
import { StockBar } from './stock-bar.tsx';

const periods = [3, 6, 12, 24] as const;
/** Months before this one in which expired lots are looked for: the question may span 36 in all. */
const monthsBack = 11;
const mostLots = 1000;

/** What expires when: a heat map over months, the same as a table, and the lots of the cell that was chosen. */
export function Screen() {
  const t = useFlowWords();
  const [{ months = '12', by: said, expired, row, month }, change] = useAddress();
  const by: Grouping = said === 'item' ? 'item' : 'line';
  const now = monthOf(today());
  const first = expired ? monthAfter(now, -monthsBack) : now;
  const before = monthAfter(now, periods.find((period) => String(period) === months) ?? 12);
  const { answer, rows, isComplete, isReading } = useAllPages(
    'list-expiring-lots',
    { from: expired ? `${first}-01` : today(), before: `${before}-01`, limit: 100 },
    { most: mostLots, keepPrevious: true },
  );
  const grid = useMemo(
    () => gridOf(rows, by, { first, before }, { others: t('others'), unassigned: t('unassigned') }),
    [rows, by, first, before, t],
  );
  const chosen = row !== undefined && month !== undefined ? { row, month } : undefined;
  const lots = chosen ? rows.filter((lot) => grid.rowOf(lot) === row && monthOf(lot.expiry) === month) : rows;
  const pick = (cell: Cell | undefined): void => change({ row: cell?.row, month: cell?.month });
  const byWord = t(by === 'line' ? 'byLine' : 'byItem');
  return (
    <Page title={t('expiring')} help={t('expiringHelp')}>
      <Choices
        {...{ months, by, isExpired: expired !== undefined }}
        onChange={(next) => change({ ...next, row: undefined, month: undefined })}
      />
      <Answered of={answer} lines={10}>
        {({ first: { asOf } }) => (
          <>
            <AsOf at={asOf} />
            {isReading ? (
              <p className="ll-note" role="status">
                {t('loadingAll', { count: rows.length })}
              </p>
            ) : null}
            {!isReading && !isComplete ? <p className="ll-note">{t('tooMany', { count: rows.length })}</p> : null}
            {rows.length === 0 ? (
              <Empty>{t('noLots')}</Empty>
            ) : (
              <>
                <Section title={t('map')}>
                  <ExpiryMap grid={grid} by={byWord} onPick={pick} />
                  {grid.together > 0 ? (
                    <p className="ll-muted">{t('mapMore', { shown: grid.rows.length - 1, rest: grid.together })}</p>
                  ) : null}
                </Section>
                <Section title={t('mapTable')}>
                  <ExpiryTable grid={grid} by={byWord} chosen={chosen} onPick={pick} />
                </Section>
                <Lots
                  lots={lots}
                  what={chosen ? `${grid.rows.find(({ key }) => key === row)?.name ?? ''} · ${month}` : undefined}
                  onAll={() => pick(undefined)}
                />
              </>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function Choices({
  months,
  by,
  isExpired,
  onChange,
}: {
  readonly months: string;
  readonly by: Grouping;
  readonly isExpired: boolean;
  readonly onChange: (next: Readonly<Record<string, string | undefined>>) => void;
}) {
  const t = useFlowWords();
  return (
    <form className="ll-filters" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{t('period')}</span>
        <select className="ll-input" value={months} onChange={({ target }) => onChange({ months: target.value })}>
          {periods.map((count) => (
            <option key={count} value={count}>
              {t('months', { count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('by')}</span>
        <select className="ll-input" value={by} onChange={({ target }) => onChange({ by: target.value })}>
          <option value="line">{t('byLine')}</option>
          <option value="item">{t('byItem')}</option>
        </select>
      </label>
      <label className="ll-check">
        <input
          type="checkbox"
          checked={isExpired}
          onChange={({ target }) => onChange({ expired: target.checked ? 'yes' : undefined })}
        />
        {t('withExpired')}
      </label>
    </form>
  );
}

function Lots({
  lots,
  what,
  onAll,
}: {
  readonly lots: readonly ExpiringLot[];
  readonly what: string | undefined;
  readonly onAll: () => void;
}) {
  const t = useFlowWords();
  const lotLink = useLotLink();
  const { shown, more } = useBounded(lots);
  return (
    <Section
      title={what ? t('lotsOf', { what }) : t('lots')}
      actions={
        what ? (
          <button type="button" className="ll-button" onClick={onAll}>
            {t('showAll')}
          </button>
        ) : null
      }
    >
      <DataTable
        label={t('lots')}
        operation="list-expiring-lots"
        empty={t('noLots')}
        rows={shown}
        rowKey={({ itemId, lot }) => `${itemId}/${lot}`}
        link={({ itemId }) => `/stock/items/${itemId}`}
        columns={[
          { field: 'itemId', label: t('byItem'), render: (lot) => <ItemOf lot={lot} /> },
          { field: 'lot', render: ({ itemId, lot }) => <LotName lot={lot} to={lotLink(itemId, lot)} /> },
          { field: 'expiry' },
          { field: 'daysLeft', align: 'right', render: ({ daysLeft }) => <DaysLeft days={daysLeft} /> },
          {
            field: 'available',
            align: 'right',
            value: ({ stock }) => stock.available,
            render: ({ stock }) => countText(stock.available),
          },
          {
            field: 'total',
            align: 'right',
            value: ({ stock }) => stock.total,
            render: ({ stock }) => (
              <span className="ll-stock-cell">
                <Count value={stock.total} status="total" />
                <StockBar stock={stock} />
              </span>
            ),
          },
        ]}
      />
      {more}
    </Section>
  );
}

function ItemOf({ lot: { name, itemCode } }: { readonly lot: ExpiringLot }) {
  return (
    <span className="ll-stock-item">
      <strong>{name}</strong>
      <small className="ll-muted ll-code">{itemCode}</small>
    </span>
  );
}
