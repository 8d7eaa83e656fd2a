import type { ReactNode } from 'react';
import { listWord, operationWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { amountText, countText, instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Empty } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import type { TimelineEntry } from '../../patterns/timeline.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { useEventWords } from './event-words.ts';

type Words = ReturnType<typeof useEventWords>;
type Key = Parameters<Words>[0];

/** Where the document of an entry opens. */
const places: Readonly<Record<string, { readonly path: string; readonly needs: 'get-shipment' | 'get-invoice' }>> = {
  shipment: { path: '/shipments/', needs: 'get-shipment' },
  invoice: { path: '/invoices/', needs: 'get-invoice' },
};

/** Who did what when, with which shipment and invoice: from placing to the invoice, in order. */
export function OrderTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useEventWords();
  if (entries.length === 0) return <Empty />;
  return (
    <ol className="ll-timeline">
      {entries.map((entry) => (
        <li key={`${entry.document}-${entry.version}-${entry.command}`}>
          <strong>{spoken(t, entry.command) ?? operationWord(entry.command)}</strong> <DocumentLink entry={entry} />
          <p className="ll-muted">
            <time dateTime={entry.occurredAt}>{instantText(entry.occurredAt)}</time> · <Actor entry={entry} />
          </p>
          <dl className="ll-facts-inline">
            {Object.entries(entry.summary).map(([name, value]) => {
              const word = spoken(t, `fact_${name}`);
              // The order is this one and the number stands in the link; what has no word here says nothing to a reader.
              if (!word || ['number', 'order'].includes(name) || value === '' || value === null) return null;
              return (
                <div key={name}>
                  <dt>{word}</dt>
                  <dd>{written(name, value, entry)}</dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** The words of a key that may not be there: new acts come before their words. */
function spoken(t: Words, key: string): string | undefined {
  const text = t(key as Key);
  return text === key ? undefined : text;
}

function DocumentLink({ entry: { document, summary } }: { readonly entry: TimelineEntry }) {
  const t = useEventWords();
  const may = useMay();
  const [kind = '', id = ''] = document.split('#');
  const place = places[kind];
  const number = typeof summary['number'] === 'string' && summary['number'] !== '' ? summary['number'] : undefined;
  if (!place || !may(place.needs)) return number ? <span className="ll-muted">{number}</span> : null;
  return <Go to={`${place.path}${id}`}>{number ?? t('open')}</Go>;
}

function written(name: string, value: unknown, { document }: TimelineEntry): ReactNode {
  const text = String(value);
  if (name === 'gross' || name === 'amount') return amountText(text);
  if (name === 'status')
    return <Status list={document.startsWith('order#') ? 'order-status' : 'shipment-status'} value={text} />;
  if (name === 'reason') return listWord('reversal-reason', text);
  if (name === 'salespersonId') return <NameOf kind="person" id={text} />;
  if (text.startsWith('shp_')) return <ShipmentName shipmentId={text} />;
  return typeof value === 'number' ? countText(value) : text;
}

/** A shipment has no number before it leaves. */
function ShipmentName({ shipmentId }: { readonly shipmentId: string }) {
  const t = useEventWords();
  return <Go to={`/shipments/${shipmentId}`}>{t('open')}</Go>;
}

/** A person by name and post, as far as the reader may know them; what the system did by itself says so. */
function Actor({ entry: { actor, role } }: { readonly entry: TimelineEntry }) {
  const words = usePatternWords();
  if (role === 'system' || actor.startsWith('system:')) return <>{words('system')}</>;
  if (!actor) return <>{listWord('role', role)}</>;
  return (
    <>
      <NameOf kind="user" id={actor} plain /> · {listWord('role', role)}
    </>
  );
}
