import { useMemo } from 'react';
import { useMode } from '../../app/mode.ts';
import { dark, light } from '../../design/tokens.ts';
import { Chart } from '../../patterns/charts.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { others, type Grid, type GridRow } from './expiry-grid.ts';
import { useFlowWords } from './flow-words.ts';

export interface Cell {
  readonly row: string;
  readonly month: string;
}

/** The heat map: months across, groups down, the darker the more units. */
export function ExpiryMap({
  grid,
  by,
  onPick,
}: {
  readonly grid: Grid;
  readonly by: string;
  readonly onPick: (cell: Cell) => void;
}) {
  const t = useFlowWords();
  const mode = useMode();
  const isNarrow = useMemo(() => matchMedia('(max-width: 760px)').matches, []);
  const cells = useMemo(
    () =>
      grid.rows.flatMap(({ counts, key }, y) =>
        counts.flatMap((count, x) =>
          count > 0 ? [{ value: [x, y, count] as const, row: key, month: grid.months[x] ?? '' }] : [],
        ),
      ),
    [grid],
  );
  const option = useMemo(() => {
    const colours = mode === 'dark' ? dark : light;
    // Those that stand together would outshine each single one.
    const most = Math.max(1, ...cells.filter(({ row }) => row !== others).map(({ value }) => value[2]));
    const axis = {
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.border } },
      splitArea: { show: true, areaStyle: { color: [colours.raised, colours.sunken] } },
    };
    return {
      grid: { left: isNarrow ? 92 : 168, right: 8, top: 8, bottom: isNarrow ? 44 : 28 },
      tooltip: {
        formatter: ({ value: [x, y, count] }: { value: [number, number, number] }) =>
          t('cellOf', { row: grid.rows[y]?.name, month: grid.months[x], count: countText(count) }),
      },
      xAxis: {
        type: 'category',
        data: grid.months,
        ...axis,
        axisLabel: { color: colours.muted, rotate: isNarrow ? 60 : 0, formatter: isNarrow ? shortMonth : undefined },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: grid.rows.map(({ name }) => name),
        ...axis,
        axisLabel: { color: colours.text, width: isNarrow ? 84 : 156, overflow: 'truncate', interval: 0 },
      },
      visualMap: {
        show: false,
        min: 0,
        max: most,
        inRange: { color: [colours.waiting.soft, colours.warning.text] },
      },
      series: [
        {
          type: 'heatmap',
          cursor: 'pointer',
          label: { show: !isNarrow && grid.months.length <= 13, formatter: labelOf },
          itemStyle: { borderColor: colours.raised, borderWidth: 2, borderRadius: 3 },
          emphasis: { itemStyle: { borderColor: colours.primary, borderWidth: 2 } },
          data: cells.map(({ value }) => ({
            value,
            // On the dark half of the scale the figure is written light, so that both halves can be read.
            label: { color: value[2] > most * 0.5 ? colours.raised : colours.text },
          })),
        },
      ],
    };
  }, [grid, cells, mode, isNarrow, t]);
  return (
    <Chart
      option={option}
      height={grid.rows.length * 30 + 56}
      label={t('mapLabel', { by })}
      onPick={(index) => {
        const cell = cells[index];
        if (cell) onPick(cell);
      }}
    />
  );
}

const labelOf = ({ value }: { readonly value: readonly number[] }): string => countText(value[2] ?? 0);
const shortMonth = (month: string): string => month.slice(2);

/** The same figures as a table, with a button for each cell; months in which nothing expires are left out. */
export function ExpiryTable({
  grid,
  by,
  chosen,
  onPick,
}: {
  readonly grid: Grid;
  readonly by: string;
  readonly chosen: Cell | undefined;
  readonly onPick: (cell: Cell) => void;
}) {
  const t = useFlowWords();
  const used = grid.months
    .map((month, at) => ({ month, at }))
    .filter(({ at }) => grid.rows.some(({ counts }) => (counts[at] ?? 0) > 0));
  return (
    <div className="ll-no-zeros">
      <DataTable
        label={t('mapTable')}
        rows={grid.rows}
        rowKey={({ key }) => key}
        columns={[
          { field: 'name', label: by },
          ...used.map(({ month, at }) => ({
            field: month,
            label: month,
            align: 'right' as const,
            value: ({ counts }: GridRow) => counts[at] ?? 0,
            render: (row: GridRow) => (
              <CountButton
                count={row.counts[at] ?? 0}
                label={t('cellOf', { row: row.name, month, count: countText(row.counts[at] ?? 0) })}
                isChosen={chosen?.row === row.key && chosen.month === month}
                onClick={() => onPick({ row: row.key, month })}
              />
            ),
          })),
          { field: 'total', align: 'right', render: ({ total }) => <strong>{countText(total)}</strong> },
        ]}
      />
    </div>
  );
}

function CountButton({
  count,
  label,
  isChosen,
  onClick,
}: {
  readonly count: number;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onClick: () => void;
}) {
  if (count === 0) return <span className="ll-none">·</span>;
  return (
    <button type="button" className="ll-count-button" aria-label={label} aria-pressed={isChosen} onClick={onClick}>
      {countText(count)}
    </button>
  );
}
