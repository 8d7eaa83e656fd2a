import { useState } from 'react';
import { call, type Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { useShipmentWords } from './shipment-words.ts';

type Note = Output<'get-delivery-note'>;

/** Opens the note as a page to print. The API wants a token, so the page is fetched and shown out of the browser's memory. */
export function PrintNote({ shipmentId }: { readonly shipmentId: string }) {
  const t = useShipmentWords();
  const [isBusy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    // Opened at once, under the click: later the browser would take it for a pop-up.
    const page = window.open('', '_blank');
    if (!page) return toast(t('printBlocked'), 'stopped');
    setBusy(true);
    try {
      const { data } = await call('get-delivery-note-page', { shipmentId });
      const url = URL.createObjectURL(new Blob([data], { type: 'text/html;charset=utf-8' }));
      page.location.replace(url);
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      page.close();
      toast(error instanceof Error ? error.message : t('printBlocked'), 'stopped');
    } finally {
      setBusy(false);
    }
  };
  return (
    <button type="button" className="ll-button" disabled={isBusy} onClick={() => void open()}>
      {t('print')}
    </button>
  );
}

/** What the note says, for those who want to check it on the screen. */
export function DeliveryNote({ shipmentId, hasLeft }: { readonly shipmentId: string; readonly hasLeft: boolean }) {
  const t = useShipmentWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={t('note')}
      actions={
        hasLeft ? (
          <button type="button" className="ll-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'noteHide' : 'noteShow')}
          </button>
        ) : null
      }
    >
      {hasLeft ? null : <Empty>{t('notYet')}</Empty>}
      {hasLeft && isOpen ? <Content shipmentId={shipmentId} /> : null}
    </Section>
  );
}

function Content({ shipmentId }: { readonly shipmentId: string }) {
  const note = useAnswer('get-delivery-note', { shipmentId }, { staleTime: 300_000 });
  return <Answered of={note}>{({ data }) => <Parts note={data} />}</Answered>;
}

function Parts({ note }: { readonly note: Note }) {
  const t = useShipmentWords();
  const { supplier, dispatch, consignee, transport } = note;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [fieldWord('number', 'get-delivery-note'), note.number],
    [fieldWord('orderNumber'), note.orderNumber],
    [fieldWord('customerReference'), note.customerReference],
    [fieldWord('shippedOn'), note.shippedOn],
    [t('supplier'), `${supplier.name} · ${supplier.address}`],
    [t('dispatch'), `${dispatch.name} · ${dispatch.address}`],
    [t('consignee'), `${consignee.name} · ${consignee.address} · ${consignee.contact}`],
    [t('transport'), [transport.mode, transport.details, transport.conditions].filter(Boolean).join(' · ')],
  ];
  return (
    <div className="ll-stack">
      <dl className="ll-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <DataTable
        label={t('note')}
        operation="get-delivery-note"
        rows={note.lines}
        rowKey={({ itemCode, lot }, index) => `${index}-${itemCode}-${lot ?? ''}`}
        columns={[
          {
            field: 'name',
            label: fieldWord('name'),
            render: ({ itemCode, name, specification, model }) => (
              <>
                {name} <span className="ll-code ll-muted">{itemCode}</span>
                <br />
                <span className="ll-muted">
                  {specification}
                  {model && model !== specification ? ` · ${model}` : ''}
                </span>
              </>
            ),
          },
          {
            field: 'certificate',
            render: ({ certificate, registrant, productionLicence }) => (
              <>
                {certificate}
                <br />
                <span className="ll-muted">{[registrant, productionLicence].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          {
            field: 'lot',
            render: ({ lot, serials }) => (
              <>
                <code>{lot}</code>
                {serials.length > 0 ? (
                  <>
                    <br />
                    <code>{serials.join(', ')}</code>
                  </>
                ) : null}
              </>
            ),
          },
          { field: 'productionDate' },
          { field: 'expiry' },
          { field: 'quantity', align: 'right', render: ({ quantity, unit }) => `${countText(quantity)} ${unit}` },
          { field: 'conditions' },
          { field: 'udi', render: ({ udi }) => <code>{udi.join('\n')}</code> },
        ]}
      />
    </div>
  );
}
