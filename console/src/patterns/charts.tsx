import { useEffect, useRef } from 'react';
import type { EChartsCoreOption } from 'echarts/core';

/**
 * A chart with a text that says what it shows. The library comes only with the first chart; a table with the same
 * figures stands beside each chart, for those who cannot see it.
 */
export function Chart({
  option,
  label,
  height = 280,
  onPick,
}: {
  readonly option: EChartsCoreOption;
  readonly label: string;
  readonly height?: number;
  /** Index of the datum that was clicked. */
  readonly onPick?: (index: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  useEffect(() => {
    let isGone = false;
    let end = (): void => undefined;
    void import('./charts-engine.ts').then(({ draw }) => {
      if (isGone || !place.current) return;
      end = draw(place.current, option, (index) => picked.current?.(index));
    });
    return () => {
      isGone = true;
      end();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={label} style={{ height, width: '100%' }} />;
}
