import { useState } from 'react';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText, dayText, today } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { Shipment } from './shipment.tsx';
import { useShipmentWords } from './shipment-words.ts';

type Line = Shipment['lines'][number];

/** Days before an expiry that deserve a look. */
const soon = 90;

/** The lots of a shipment with expiry, progress and serials. */
export function ShipmentLines({ shipment: { lines, shippedAt } }: { readonly shipment: Shipment }) {
  const t = useShipmentWords();
  const hasLeft = shippedAt !== undefined;
  return (
    <Section title={t('lines')}>
      <DataTable
        label={t('lines')}
        operation="get-shipment"
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { field: 'line' },
          {
            field: 'itemId',
            label: fieldWord('name'),
            render: ({ itemId }) => <NameOf kind="item" id={itemId} plain />,
          },
          { field: 'lot', render: (line) => <Lot line={line} /> },
          { field: 'productionDate' },
          { field: 'expiry', render: ({ expiry }) => <Expiry expiry={expiry} /> },
          {
            field: 'quantity',
            align: 'right',
            render: ({ quantity, dropped }) => (
              <>
                {countText(quantity)}
                {dropped > 0 ? <span data-tone="stopped"> {t('dropped', { count: countText(dropped) })}</span> : null}
              </>
            ),
          },
          ...(hasLeft ? [] : [{ field: 'picked' }, { field: 'checked' }]),
          ...(lines.some(({ serialManaged }) => serialManaged)
            ? [{ field: 'serials', sorts: false, render: ({ serials }: Line) => <Serials serials={serials} /> }]
            : []),
        ]}
      />
    </Section>
  );
}

/** A lot leads to its trace for those who may walk it. */
function Lot({ line: { itemId, lot } }: { readonly line: Line }) {
  const may = useMay();
  if (!may('trace-lot')) return <code>{lot}</code>;
  return (
    <Go to={`/trace/lot?${new URLSearchParams({ itemId, lot })}`}>
      <code>{lot}</code>
    </Go>
  );
}

function Expiry({ expiry }: { readonly expiry: string }) {
  const t = useShipmentWords();
  const days = Math.round((Date.parse(expiry) - Date.parse(today())) / 86_400_000);
  return (
    <>
      <time dateTime={expiry}>{dayText(expiry)}</time> {days < 0 ? <Tag tone="stopped">{t('expired')}</Tag> : null}
      {days >= 0 && days <= soon ? <Tag tone="warning">{t('expiresSoon', { days })}</Tag> : null}
    </>
  );
}

/** A few serials stand there; many unfold. */
function Serials({ serials }: { readonly serials: readonly string[] }) {
  const t = useShipmentWords();
  const [isOpen, setOpen] = useState(false);
  if (serials.length === 0) return <span className="ll-none">—</span>;
  if (serials.length <= 3 || isOpen) return <code>{serials.join(', ')}</code>;
  return (
    <button type="button" className="ll-text-button" aria-expanded={isOpen} onClick={() => setOpen(true)}>
      {t('serialsShow', { count: serials.length })}
    </button>
  );
}
