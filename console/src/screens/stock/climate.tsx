import { useMemo } from 'react';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useMode } from '../../app/mode.ts';
import { dark, light } from '../../design/tokens.ts';
import { useAddress } from '../../patterns/address.ts';
import { useAllPages } from '../../patterns/all-pages.ts';
import { Chart } from '../../patterns/charts.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { localOfInstant } from '../../patterns/form/zoned.ts';
import { today } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useStockWords } from './words.ts';

type Reading = Output<'list-climate'>['items'][number];

/** Temperature and humidity of a warehouse on one day, zone by zone. */
export function Climate({ warehouseId }: { readonly warehouseId: string }) {
  const t = useStockWords();
  const [{ day = today() }, change] = useAddress();
  const { answer } = useAllPages('list-climate', { warehouseId, day, limit: 100 }, { most: 500, keepPrevious: true });
  return (
    <Section
      title={t('climate')}
      actions={
        <>
          <label>
            <span className="ll-muted">{t('climateDay')}</span>{' '}
            <input
              className="ll-input"
              style={{ width: 'auto' }}
              type="date"
              value={day}
              onChange={({ target }) => change({ day: target.value || undefined })}
            />
          </label>
          <CommandButton operation="record-climate" fixed={{ warehouseId }}>
            {t('recordClimate')}
          </CommandButton>
        </>
      }
    >
      <Answered of={answer} lines={4}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('climateEmpty')}</Empty> : <Readings rows={rows} day={day} />)}
      </Answered>
    </Section>
  );
}

function Readings({ rows, day }: { readonly rows: readonly Reading[]; readonly day: string }) {
  const t = useStockWords();
  const zones = useMemo(() => [...Map.groupBy(rows, ({ zone }) => zone)], [rows]);
  return (
    <>
      <div className="ll-columns">
        {zones.map(([zone, readings]) => (
          <figure key={zone}>
            <figcaption>
              <h3>{listWord('climate-zone', zone)}</h3>
            </figcaption>
            <ZoneChart zone={zone} readings={readings} day={day} />
          </figure>
        ))}
      </div>
      <DataTable
        label={t('climate')}
        operation="list-climate"
        rows={rows}
        rowKey={({ readingId }) => readingId}
        columns={[
          { field: 'at' },
          { field: 'zone' },
          { field: 'celsius', align: 'right', render: ({ celsius }) => `${celsius} ℃` },
          {
            field: 'limits',
            label: t('limits'),
            align: 'right',
            sorts: false,
            render: ({ lowCelsius, highCelsius }) => `${lowCelsius} – ${highCelsius} ℃`,
          },
          { field: 'humidityPercent', align: 'right', render: ({ humidityPercent }) => `${humidityPercent} %` },
          {
            field: 'isOutside',
            render: ({ isOutside }) => (
              <Tag tone={isOutside ? 'stopped' : 'done'}>{t(isOutside ? 'outside' : 'inside')}</Tag>
            ),
          },
          { field: 'by' },
        ]}
      />
    </>
  );
}

/** Minutes since midnight on the company's clock. */
function minuteOf(instant: string): number {
  const [, hour = '0', minute = '0'] = /T(\d\d):(\d\d)/.exec(localOfInstant(instant)) ?? [];
  return Number(hour) * 60 + Number(minute);
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function ZoneChart({
  zone,
  readings,
  day,
}: {
  readonly zone: string;
  readonly readings: readonly Reading[];
  readonly day: string;
}) {
  const t = useStockWords();
  const mode = useMode();
  const [{ lowCelsius: low, highCelsius: high }] = readings as readonly [Reading, ...Reading[]];
  const option = useMemo(() => {
    const colours = mode === 'dark' ? dark : light;
    const limit = (value: number) => ({
      type: 'line',
      symbol: 'none',
      silent: true,
      lineStyle: { type: 'dashed', color: colours.stopped.text, width: 1.5 },
      data: [
        [0, value],
        [1440, value],
      ],
    });
    const points = readings
      .map(({ at, celsius, isOutside }) => ({
        value: [minuteOf(at), celsius],
        itemStyle: { color: isOutside ? colours.stopped.text : colours.primary },
      }))
      .toSorted((a, b) => (a.value[0] ?? 0) - (b.value[0] ?? 0));
    const axis = { axisLine: { lineStyle: { color: colours.border } }, axisLabel: { color: colours.muted } };
    const all = [low, high, ...readings.map(({ celsius }) => celsius)];
    return {
      grid: { left: 44, right: 16, top: 12, bottom: 28 },
      tooltip: {
        trigger: 'item',
        formatter: ({ value: [minute, celsius] }: { value: [number, number] }) => `${clock(minute)}  ${celsius} ℃`,
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: 1440,
        interval: 240,
        ...axis,
        axisLabel: { color: colours.muted, formatter: clock },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        min: Math.floor(Math.min(...all)) - 2,
        max: Math.ceil(Math.max(...all)) + 2,
        ...axis,
        splitLine: { lineStyle: { color: colours.border, opacity: 0.5 } },
      },
      series: [
        limit(low),
        limit(high),
        {
          type: 'line',
          symbol: 'circle',
          symbolSize: 9,
          lineStyle: { width: 2, color: colours.primary },
          data: points,
        },
      ],
    };
  }, [readings, low, high, mode]);
  return (
    <Chart
      option={option}
      height={200}
      label={t('climateChart', { zone: listWord('climate-zone', zone), day, low, high })}
    />
  );
}
