import { dismiss, type Waiting } from '../../app/outbox.ts';
import { Problem } from '../../app/problem.ts';
import { countText, today } from '../../patterns/format.ts';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { KnownItems } from './known-item.ts';
import { LineRow } from './line-row.tsx';
import { NextLine } from './next-line.tsx';
import { Expiry, Progress, Stepper, VerdictBox } from './parts.tsx';
import type { Read } from './reading.ts';
import { noteOf, type LineState, type Shipment, type Work } from './shipment-state.ts';
import { useHandling } from './use-handling.ts';
import { useShipmentWords } from './words-shipment.ts';

/** Picking or checking: scan, what the scan came to, what comes next, and all lines. */
export function Handling(props: {
  readonly shipment: Shipment;
  readonly askedAt: number;
  readonly work: Work;
  readonly items: KnownItems;
}) {
  const { shipment, work, items } = props;
  const t = useShipmentWords();
  const handling = useHandling(props);
  const { lines, last, withoutLot } = handling;
  const total = (of: (state: LineState) => number): number => lines.reduce((sum, state) => sum + of(state), 0);
  const [of, handled, waiting] = [total((s) => s.wanted), total((s) => s.handled), total((s) => s.waiting)];
  const open = lines.filter(({ left }) => left > 0);
  const next = open.find(({ line }) => line.expiry >= today()) ?? open[0];
  return (
    <div className="ll-big ll-stack">
      <div>
        <Progress done={handled - waiting} waiting={waiting} of={of} label={t(`${work}Work`)} />
        <p className="ll-work-progress-text">
          <strong>{t('progress', { done: countText(handled), of: countText(of) })}</strong>
          {waiting > 0 ? <Tag tone="waiting">{t('waitingUnits', { count: waiting })}</Tag> : null}
        </p>
      </div>
      {of > 0 && open.length === 0 ? (
        <AllDone work={work} waiting={waiting} />
      ) : (
        <ScanBox onScan={handling.scan} label={t(work === 'pick' ? 'scanPick' : 'scanCheck')} />
      )}
      <VerdictBox verdict={handling.verdict} />
      {withoutLot ? <LotChoice read={withoutLot} lines={open} onChoose={handling.chooseLot} /> : null}
      {last ? (
        <Last one={last} lines={lines} onUndo={() => handling.undo(last)} onRepeat={(n) => handling.repeat(last, n)} />
      ) : null}
      {handling.refused.map((one) => (
        <Refused key={one.key} one={one} />
      ))}
      {next ? (
        <NextLine
          key={next.line.line}
          state={next}
          work={work}
          item={items.get(next.line.itemId)}
          onHand={handling.byHand}
        />
      ) : null}
      <h2>{t('lines', { count: lines.length })}</h2>
      <ul className="ll-work-lines">
        {lines.map((state) => (
          <LineRow key={state.line.line} {...{ state, work, shipment }} item={items.get(state.line.itemId)} />
        ))}
      </ul>
    </div>
  );
}

function AllDone({ work, waiting }: { readonly work: Work; readonly waiting: number }) {
  const t = useShipmentWords();
  const [title, more] =
    work === 'pick' ? (['allPicked', 'allPickedDo'] as const) : (['allChecked', 'allCheckedDo'] as const);
  return (
    <div className="ll-verdict" data-tone={waiting > 0 ? 'waiting' : 'done'}>
      {t(title)}
      <div className="ll-verdict-more">{waiting > 0 ? t('stillWaiting', { count: waiting }) : t(more)}</div>
    </div>
  );
}

/** A label without a lot says less than the law asks: the person reads it off the goods. */
function LotChoice({
  read,
  lines,
  onChoose,
}: {
  readonly read: Read;
  readonly lines: readonly LineState[];
  readonly onChoose: (read: Read, lot: string) => void;
}) {
  const t = useShipmentWords();
  return (
    <div className="ll-section">
      <p>{t('chooseLot')}</p>
      <div className="ll-actions">
        {lines
          .filter(({ line }) => line.itemId === read.itemId)
          .map(({ line }) => (
            <button key={line.line} type="button" className="ll-button" onClick={() => onChoose(read, line.lot)}>
              <strong>{line.lot}</strong> <Expiry day={line.expiry} />
            </button>
          ))}
      </div>
    </div>
  );
}

function Last({
  one,
  lines,
  onUndo,
  onRepeat,
}: {
  readonly one: Waiting;
  readonly lines: readonly LineState[];
  readonly onUndo: () => void;
  readonly onRepeat: (packages: number) => void;
}) {
  const t = useShipmentWords();
  const { line, scan, units, isRefusal } = noteOf(one);
  const state = lines.find((candidate) => candidate.line.line === line);
  if (!state || isRefusal) return null;
  const most = scan ? scan.packages + Math.floor(state.left / scan.read.perPackage) : 0;
  return (
    <div className="ll-last">
      <span>
        {t('last')}: {state.line.itemCode} <strong>{state.line.lot}</strong> × {countText(units)}
      </span>
      {scan && !scan.read.serial ? (
        <Stepper
          value={scan.packages}
          most={most}
          label={scan.read.levelUnit ?? scan.read.unit}
          unit={scan.read.levelUnit ?? scan.read.unit}
          onChange={onRepeat}
        />
      ) : null}
      <button type="button" className="ll-button" onClick={onUndo}>
        {t('undo')}
      </button>
    </div>
  );
}

function Refused({ one }: { readonly one: Waiting }) {
  const t = useShipmentWords();
  return (
    <div>
      <p>
        <strong>{one.label}</strong>
      </p>
      {one.problem ? <Refusal error={new Problem(one.problem)} /> : null}
      <button type="button" className="ll-button" onClick={() => void dismiss(one.key)}>
        {t('dismiss')}
      </button>
    </div>
  );
}
