import { memo } from 'react';
import '../../design/stock.css';
import { countText } from '../../patterns/format.ts';
import { useName } from '../../patterns/names.tsx';
import { useBounded } from './bounded.tsx';
import { useFlowWords } from './flow-words.ts';
import type { Lane } from './lanes.ts';

const tones = { recalled: 'stopped', late: 'warning', onTime: 'running' } as const;
/** Dots that are still told apart on one lane. */
const mostDots = 40;

/** Each lane as a track: dots are shipments, the further right the longer they are on their way. */
export function LaneList({
  lanes,
  lateAfter,
  chosen,
  onChoose,
}: {
  readonly lanes: readonly Lane[];
  readonly lateAfter: number;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const t = useFlowWords();
  const longest = Math.max(lateAfter * 2, ...lanes.map(({ oldest }) => oldest));
  const { shown, more } = useBounded(lanes);
  return (
    <>
      <p className="ll-lane-legend">
        {(['onTime', 'late', 'recalled'] as const).map((state) => (
          <span key={state}>
            <span aria-hidden className={`ll-dot ll-dot-${tones[state]}`} /> {t(state)}
          </span>
        ))}
      </p>
      <div className="ll-lane ll-lane-scale" aria-hidden>
        <span />
        <span className="ll-track-scale">
          <span>{t('today')}</span>
          <span style={{ left: `${(lateAfter / longest) * 100}%` }}>{t('days', { days: lateAfter })}</span>
          <span style={{ left: '100%' }}>{t('days', { days: longest })}</span>
        </span>
      </div>
      <ul className="ll-lanes">
        {shown.map((lane) => (
          <li key={lane.key}>
            <LaneRow
              lane={lane}
              longest={longest}
              lateAfter={lateAfter}
              isChosen={lane.key === chosen}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

const LaneRow = memo(function LaneRow({
  lane,
  longest,
  lateAfter,
  isChosen,
  onChoose,
}: {
  readonly lane: Lane;
  readonly longest: number;
  readonly lateAfter: number;
  readonly isChosen: boolean;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const t = useFlowWords();
  const { key, warehouseId, partnerId, shipments, units, oldest } = lane;
  const { name: from } = useName('warehouse', warehouseId);
  const { name: to } = useName('partner', partnerId);
  const states = (['recalled', 'late'] as const)
    .map((state) => [state, shipments.filter((shipment) => shipment.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${t(state)} ${count}`);
  const told = [t('lane', { units: countText(units), days: oldest }), ...states];
  return (
    <button
      type="button"
      className="ll-lane"
      aria-pressed={isChosen}
      onClick={() => onChoose(isChosen ? undefined : key)}
    >
      <span>
        <span className="ll-muted">{from}</span> → <strong>{to}</strong>
        <small className="ll-muted"> ×{shipments.length}</small>
        <span className="ll-told"> {told.join(' · ')}</span>
      </span>
      <span className="ll-track">
        <span className="ll-track-late" style={{ left: `${(lateAfter / longest) * 100}%` }} />
        {shipments.slice(0, mostDots).map(({ shipmentId, age, state }) => (
          <span
            key={shipmentId}
            className={`ll-dot ll-dot-${tones[state]}`}
            style={{ left: `${Math.min(100, (age / longest) * 100)}%` }}
          />
        ))}
      </span>
    </button>
  );
});
