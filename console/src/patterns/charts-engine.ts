import { BarChart, GraphChart, HeatmapChart, LineChart, PieChart, SankeyChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { dark, light } from '../design/tokens.ts';

use([
  AriaComponent,
  BarChart,
  GraphChart,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  PieChart,
  SankeyChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** Draws into the element in the colours of the mode, and answers how to end it. */
export function draw(element: HTMLElement, option: EChartsCoreOption, onPick: (index: number) => void): () => void {
  const palette = document.documentElement.dataset['mode'] === 'dark' ? dark : light;
  const chart = init(element, null, { renderer: 'svg' });
  chart.setOption({
    textStyle: { color: palette.text, fontFamily: document.documentElement.style.fontFamily },
    color: [palette.primary, palette.running.text, palette.waiting.text, palette.stopped.text, palette.done.text],
    aria: { enabled: true, decal: { show: false } },
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    ...option,
  });
  chart.on('click', ({ dataIndex }) => onPick(dataIndex));
  const watcher = new ResizeObserver(() => chart.resize());
  watcher.observe(element);
  return () => {
    watcher.disconnect();
    chart.dispose();
  };
}
