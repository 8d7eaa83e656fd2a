import '../../design/work.css';
import { useState } from 'react';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useWarehouse } from '../../app/place.ts';
import { useAnswer } from '../../app/query.ts';
import { countText, instantText } from '../../patterns/format.ts';
import { Figures } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { useCarried } from './carried.ts';
import { stopOn } from './known-item.ts';
import { Expiry, useVerdict, VerdictBox } from './parts.tsx';
import { readCode, type Read } from './reading.ts';
import { useLookUpWords } from './words-look-up.ts';
import { useWorkWords } from './words.ts';

/** Scan anything in the hand: what it is, whether it may move, what of it lies here, and where it has been. */
export function Screen() {
  const t = useLookUpWords();
  const common = useWorkWords();
  const { verdict, tell } = useVerdict();
  const [read, setRead] = useState<Read>();
  const scan = async (code: string): Promise<void> => {
    tell('waiting', common('reading'));
    const reading = await readCode(code, new Map());
    setRead(reading.isRead ? reading.read : undefined);
    if (reading.isRead) return tell('done', reading.read.name);
    const { problem } = reading;
    if (typeof problem === 'object') tell('stopped', problem.title, problem.detail);
    else tell('stopped', common('unread'), t('needsNetwork'));
  };
  return (
    <Page title={common('lookUp')} help={t('help')}>
      <div className="ll-stack ll-big">
        <ScanBox onScan={(code) => void scan(code)} />
        <VerdictBox verdict={verdict} />
        {read ? <Found key={read.code} read={read} /> : null}
      </div>
    </Page>
  );
}

function Found({ read }: { readonly read: Read }) {
  const t = useLookUpWords();
  const common = useWorkWords();
  const may = useMay();
  const warehouseId = useWarehouse();
  const { itemId, lot, serial, code } = read;
  return (
    <>
      <Section title={read.name}>
        <div className="ll-stack">
          <p>
            <span className="ll-code">{read.itemCode}</span>
            {read.perPackage > 1
              ? ` · ${common('perPackage', { level: read.levelUnit ?? '', count: read.perPackage, unit: read.unit })}`
              : null}
          </p>
          <dl className="ll-facts">
            {(['lot', 'serial', 'productionDate'] as const).map((name) =>
              read[name] === undefined ? null : (
                <div key={name}>
                  <dt>{fieldWord(name)}</dt>
                  <dd>
                    <strong>{read[name]}</strong>
                  </dd>
                </div>
              ),
            )}
            {read.expiry === undefined ? null : (
              <div>
                <dt>{fieldWord('expiry')}</dt>
                <dd>
                  <Expiry day={read.expiry} />
                </dd>
              </div>
            )}
          </dl>
          <p className="ll-actions">
            <Go to={`/items/${itemId}`} className="ll-button">
              {t('item')}
            </Go>
            {may('trace-lot') && lot ? (
              <Go to={`/trace/lot?${new URLSearchParams({ itemId, lot })}`} className="ll-button">
                {t('traceLot')}
              </Go>
            ) : null}
            {may('trace-serial') && serial ? (
              <Go to={`/trace/serial?${new URLSearchParams({ itemId, serial })}`} className="ll-button">
                {t('traceSerial')}
              </Go>
            ) : null}
          </p>
        </div>
      </Section>
      {may('list-stops') ? <Stops read={read} /> : null}
      {may('get-stock') && warehouseId ? <StockHere read={read} warehouseId={warehouseId} /> : null}
      {may('scan-life') && (lot ?? serial) ? <Life code={code} /> : null}
    </>
  );
}

/** Whether anything holds the goods in the hand. */
function Stops({ read }: { readonly read: Read }) {
  const t = useLookUpWords();
  const stops = useCarried('list-stops', { itemId: read.itemId });
  return (
    <Answered of={stops} lines={1}>
      {({ items }) => {
        const stop = stopOn(items, read);
        return (
          <div className="ll-verdict" data-tone={stop ? 'stopped' : 'done'}>
            {stop ? t('stopped', { reason: listWord('stop-reason', stop.reason) }) : t('notStopped')}
            {stop ? <div className="ll-verdict-more">{stop.note}</div> : null}
            {!stop && items.length > 0 ? <div className="ll-verdict-more">{t('otherLots')}</div> : null}
          </div>
        );
      }}
    </Answered>
  );
}

function StockHere({ read, warehouseId }: { readonly read: Read; readonly warehouseId: string }) {
  const t = useLookUpWords();
  const { itemId, lot } = read;
  const stock = useCarried('get-stock', { itemId, warehouseId });
  return (
    <Section title={<>{t('stockHere')}</>}>
      <p className="ll-muted ll-work-above">
        <NameOf kind="warehouse" id={warehouseId} plain />
      </p>
      <Answered of={stock} lines={3}>
        {({ positions, asOf, unit }) => {
          const shown = positions.filter((one) => lot === undefined || one.lot === lot);
          if (shown.length === 0) return <Empty>{t('noneHere')}</Empty>;
          return (
            <>
              {shown.map(({ lot: of, stock: counts }) => (
                <div key={of}>
                  <h3>{of}</h3>
                  <Figures
                    items={Object.entries(counts)
                      .filter(([name, count]) => count > 0 && name !== 'total')
                      .map(([name, count]) => ({
                        label: fieldWord(name, 'get-stock'),
                        value: `${countText(count)} ${unit}`,
                      }))}
                  />
                </div>
              ))}
              <p className="ll-muted">{t('asOf', { at: instantText(asOf) })}</p>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

/** The last steps of the unit or of its lot. */
function Life({ code }: { readonly code: string }) {
  const t = useLookUpWords();
  const life = useAnswer('scan-life', { code });
  return (
    <Section title={t('life')}>
      <Answered of={life} lines={3}>
        {({ data: { unit, trace } }) => {
          const moves = (unit ?? trace)?.moves ?? [];
          return moves.length === 0 ? (
            <Empty>{t('noLife')}</Empty>
          ) : (
            <>
              {unit ? <p>{listWord('serial-status', unit.status)}</p> : null}
              <ol className="ll-timeline">
                {moves
                  .slice(-8)
                  .toReversed()
                  .map((move) => (
                    <li key={`${move.documentId}${move.step}${move.recordedAt}${move.quantity}`}>
                      <strong>{listWord('business-step', move.step)}</strong> × {countText(move.quantity)}
                      <p className="ll-muted">
                        {instantText(move.occurredAt)} · {listWord('move-document', move.documentType)}{' '}
                        {move.documentNumber}
                      </p>
                    </li>
                  ))}
              </ol>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
