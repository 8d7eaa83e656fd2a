import { useState } from 'react';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { useMe } from '../../app/me.tsx';
import { Section } from '../../patterns/page.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { useKeptCommand } from './kept-command.ts';
import { useKeptDraft } from '../../patterns/kept-draft.ts';
import type { KnownItems } from './known-item.ts';
import { KeptNote } from './kept-note.tsx';
import type { Shipment } from './shipment-state.ts';
import { useShipmentWords } from './words-shipment.ts';

type Mode = 'carrier' | 'own-vehicle' | 'pick-up';

/** How checked goods leave: with whom, under which number, and how cold (GSP 96). */
export function ShipForm({ shipment, items }: { readonly shipment: Shipment; readonly items: KnownItems }) {
  const t = useShipmentWords();
  const { userId } = useMe();
  const command = useKeptCommand('ship-shipment');
  const [mode, setMode] = useState<Mode>('carrier');
  // Who ships all day names the same carrier and plate each time.
  const [usual, setUsual] = useKeptDraft('shipping', { carrier: '', plate: '' });
  const { carrier, plate } = usual;
  const [waybill, setWaybill] = useState('');
  const [driverId, setDriver] = useState(userId);
  const [conditions, setConditions] = useState<string>();
  const cold = conditions ?? coldConditions(shipment, items);
  const send = async (): Promise<void> => {
    const said: Readonly<Record<string, string>> = {
      conditions: cold,
      ...transportOf(mode, { carrier, waybill, plate, driverId }),
    };
    const filled = Object.entries(said).map(([name, value]) => [name, value.trim()] as const);
    const transport = { mode, ...Object.fromEntries(filled.filter(([, value]) => value !== '')) };
    const input = { shipmentId: shipment.shipmentId, transport };
    const done = await command.send(input, `${t('shipTitle')} ${shipment.orderNumber}`);
    if (done.state === 'done') toast(t('shipped', { number: done.answer.number }));
  };
  const { outcome } = command;
  if (outcome?.state === 'kept') return <KeptNote />;
  return (
    <Section title={t('shipTitle')}>
      <form
        className="ll-stack ll-big"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <fieldset className="ll-work-choices">
          <legend>{t('modeOf')}</legend>
          {listValues('transport-mode').map((value) => (
            <label key={value}>
              <input type="radio" name="mode" checked={mode === value} onChange={() => setMode(value as Mode)} />
              {listWord('transport-mode', value)}
            </label>
          ))}
        </fieldset>
        {mode === 'carrier' ? (
          <>
            <TextField
              name="carrier"
              value={carrier}
              onChange={(said) => setUsual({ ...usual, carrier: said })}
              isNeeded
            />
            <TextField name="waybill" value={waybill} onChange={setWaybill} isNeeded />
          </>
        ) : null}
        {mode === 'own-vehicle' ? (
          <>
            <TextField name="plate" value={plate} onChange={(said) => setUsual({ ...usual, plate: said })} isNeeded />
            <TextField name="driverId" value={driverId} onChange={setDriver} isNeeded />
          </>
        ) : null}
        <TextField name="conditions" value={cold} onChange={setConditions} />
        {outcome?.state === 'refused' ? <Refusal error={outcome.error} /> : null}
        <button type="submit" className="ll-button ll-primary" disabled={command.isPending}>
          {t('shipSend')}
        </button>
      </form>
    </Section>
  );
}

function TextField({
  name,
  value,
  onChange,
  isNeeded = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNeeded?: boolean;
}) {
  return (
    <label className="ll-work-field">
      <span>{fieldWord(name, 'ship-shipment')}</span>
      <input
        className="ll-input"
        autoComplete="off"
        required={isNeeded}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

/** Only what belongs to the way it leaves is said. */
function transportOf(
  mode: Mode,
  said: Readonly<Record<'carrier' | 'waybill' | 'plate' | 'driverId', string>>,
): Readonly<Record<string, string>> {
  const { carrier, waybill, plate, driverId } = said;
  if (mode === 'carrier') return { carrier, waybill };
  return mode === 'own-vehicle' ? { plate, driverId } : {};
}

/** The narrowest limits of the cold goods in it, e.g. `2–8 ℃`. */
function coldConditions(shipment: Shipment, items: KnownItems): string {
  const cold = shipment.lines.flatMap(({ itemId, quantity }) => {
    const item = quantity > 0 ? items.get(itemId) : undefined;
    return item?.coldChain ? [item.storage] : [];
  });
  if (cold.length === 0) return '';
  const lowest = Math.max(...cold.map(({ lowCelsius = -Infinity }) => lowCelsius));
  const highest = Math.min(...cold.map(({ highCelsius = Infinity }) => highCelsius));
  return Number.isFinite(lowest) && Number.isFinite(highest) ? `${lowest}–${highest} ℃` : '';
}
