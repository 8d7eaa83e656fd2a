import { useState, type FormEvent } from 'react';
import '../../design/stock.css';
import { call, type Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { ItemLookup } from '../../patterns/form/lookups.tsx';
import { Lookup, type Choice } from '../../patterns/form/lookup.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { useGo } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { signal } from '../../patterns/scan/signal.ts';
import { Refusal, Skeleton } from '../../patterns/states.tsx';
import { lotAddress, serialAddress } from './links.ts';
import { useTraceWords } from './trace-words.ts';
import { fieldWord } from '../../app/language.ts';

type Scanned = Output<'scan-life'>;

/** Three ways to name goods: a scan, a lot or serial number alone, or an item with one of them. */
export function Screen() {
  const t = useTraceWords();
  const may = useMay();
  return (
    <Page title={t('trace')} help={t('traceHelp')}>
      {may('scan-life') ? <ByScan /> : null}
      <div className="ll-columns">
        <ByLabel />
        <ByItem />
      </div>
    </Page>
  );
}

function ByScan() {
  const t = useTraceWords();
  const go = useGo();
  const [state, setState] = useState<{ isBusy?: boolean; refused?: unknown; never?: Scanned }>({});
  const scan = async (code: string): Promise<void> => {
    setState({ isBusy: true });
    try {
      const { data } = await call('scan-life', { code });
      const { item, serial, lot, unit, trace } = data;
      const address =
        unit && serial ? serialAddress(item.itemId, serial) : trace && lot ? lotAddress(item.itemId, lot) : undefined;
      signal(address !== undefined);
      if (address) go(address);
      else setState({ never: data });
    } catch (refused) {
      signal(false);
      setState({ refused });
    }
  };
  const { isBusy = false, refused, never } = state;
  return (
    <Section title={t('scan')}>
      <ScanBox label={t('scan')} isBusy={isBusy} onScan={(code) => void scan(code)} />
      {isBusy ? <Skeleton lines={2} /> : null}
      {refused ? <Refusal error={refused} /> : null}
      {never ? <NeverHere scanned={never} /> : null}
    </Section>
  );
}

/** The code is good and its item is known, but no such goods ever were here: that is an answer too. */
function NeverHere({ scanned }: { readonly scanned: Scanned }) {
  const t = useTraceWords();
  const { item, di, lot, serial } = scanned;
  return (
    <div className="ll-stack" style={{ marginTop: 12 }}>
      <p className="ll-verdict" data-tone="waiting" role="status">
        {t('neverHere')}
      </p>
      <Facts
        of={{ ...item, itemCode: item.code, di, lot, serial }}
        operation="scan-life"
        fields={['name', 'itemCode', 'specification', 'manufacturer', 'di', 'lot', 'serial']}
      />
    </div>
  );
}

interface Found extends Choice {
  readonly to: string;
}

/** Who has a label in his hand need not know the item: every lot and unit of that name is offered. */
function ByLabel() {
  const t = useTraceWords();
  const go = useGo();
  const find = async (text: string): Promise<readonly Found[]> => {
    const { data } = await call('find-anything', { text });
    return data.hits.flatMap(({ kind, id, title, subtitle, itemId, lot, serial }) => {
      const more = subtitle ? { more: subtitle } : {};
      if (kind === 'lot' && itemId && lot) return [{ id, title, ...more, to: lotAddress(itemId, lot) }];
      if (kind === 'serial' && itemId && serial) return [{ id, title, ...more, to: serialAddress(itemId, serial) }];
      return [];
    });
  };
  return (
    <Section title={t('byLabel')}>
      <Lookup
        name="lots-and-serials"
        find={find}
        minimum={2}
        label={t('byLabel')}
        placeholder={t('byLabelHint')}
        onChoose={(choice) => go((choice as Found).to)}
      />
    </Section>
  );
}

function ByItem() {
  const t = useTraceWords();
  const go = useGo();
  const [itemId, setItem] = useState<string>();
  const [by, setBy] = useState<'lot' | 'serial'>('lot');
  const [label, setLabel] = useState('');
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const name = label.trim();
    if (itemId && name) go(by === 'lot' ? lotAddress(itemId, name) : serialAddress(itemId, name));
  };
  return (
    <Section title={t('byItem')}>
      <form className="ll-stack" onSubmit={open}>
        <label className="ll-field">
          <span>{fieldWord('itemId')}</span>
          <ItemLookup label={fieldWord('itemId')} onChange={setItem} {...(itemId ? { value: itemId } : {})} />
        </label>
        <fieldset className="ll-legend">
          <legend>{t('kind')}</legend>
          {(['lot', 'serial'] as const).map((kind) => (
            <label key={kind}>
              <input type="radio" name="kind" checked={by === kind} onChange={() => setBy(kind)} />
              {t(kind === 'lot' ? 'kindLot' : 'kindSerial')}
            </label>
          ))}
        </fieldset>
        <label className="ll-field">
          <span>{t(by === 'lot' ? 'kindLot' : 'kindSerial')}</span>
          <input
            className="ll-input"
            value={label}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setLabel(target.value)}
          />
        </label>
        <button type="submit" className="ll-button ll-primary" disabled={!itemId || !label.trim()}>
          {t('open')}
        </button>
      </form>
    </Section>
  );
}
