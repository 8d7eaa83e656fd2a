import '../../design/work.css';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { CarriedName } from './carried-name.tsx';
import { useCarried } from './carried.ts';
import { DeliverForm } from './deliver-form.tsx';
import { Handling } from './handling.tsx';
import { useKnownItems } from './items.ts';
import { ShipForm } from './ship-form.tsx';
import type { Shipment } from './shipment-state.ts';
import { useShipmentWords } from './words-shipment.ts';

type Step = 'pick' | 'check' | 'ship' | 'deliver';

/** In which statuses each step can be done. */
const stepsOf: Readonly<Record<Step, readonly Shipment['status'][]>> = {
  pick: ['allocated', 'picking'],
  check: ['picking', 'picked'],
  ship: ['checked'],
  deliver: ['shipped'],
};
const steps = ['pick', 'check', 'ship', 'deliver'] as const;
const commandOf = {
  pick: 'pick-shipment',
  check: 'check-shipment',
  ship: 'ship-shipment',
  deliver: 'confirm-delivery',
} as const;

/** One shipment in the hands of whoever works on it: the work of his post, as the shipment's state allows. */
export function Screen() {
  const { shipmentId = '' }: { readonly shipmentId?: string } = useParams({ strict: false });
  const t = useShipmentWords();
  const shipment = useCarried('get-shipment', { shipmentId }, { every: 30_000 });
  return (
    <Answered of={shipment} lines={8}>
      {(data) => (
        <Page title={data.number ?? data.orderNumber} help={t('shipmentHelp')}>
          <Head shipment={data} />
          <Steps shipment={data} askedAt={shipment.dataUpdatedAt} />
        </Page>
      )}
    </Answered>
  );
}

function Head({ shipment }: { readonly shipment: Shipment }) {
  const t = useShipmentWords();
  const { status, partnerId, number, orderNumber, stoppedInTransit = [] } = shipment;
  return (
    <div className="ll-work-head">
      <Status list="shipment-status" value={status} /> <CarriedName kind="partner" id={partnerId} />{' '}
      {number ? <span className="ll-muted">{orderNumber}</span> : null}
      {stoppedInTransit.length > 0 ? (
        <p className="ll-verdict" data-tone="stopped">
          {t('recalledOnWay')}
        </p>
      ) : null}
    </div>
  );
}

function Steps({ shipment, askedAt }: { readonly shipment: Shipment; readonly askedAt: number }) {
  const t = useShipmentWords();
  const may = useMay();
  const { partner } = useMe();
  const items = useKnownItems(useMemo(() => shipment.lines.map(({ itemId }) => itemId), [shipment.lines]));
  const [chosen, choose] = useState<Step>();
  const possible = steps.filter((step) => may(commandOf[step]) && stepsOf[step].includes(shipment.status));
  const step = chosen && possible.includes(chosen) ? chosen : possible[0];
  return (
    <>
      {possible.length > 1 ? (
        <div className="ll-work-tabs" role="group">
          {possible.map((one) => (
            <button
              key={one}
              type="button"
              className="ll-button"
              aria-pressed={one === step}
              onClick={() => choose(one)}
            >
              {t(
                one === 'pick'
                  ? 'pickWork'
                  : one === 'check'
                    ? 'checkWork'
                    : one === 'ship'
                      ? 'shipTitle'
                      : 'deliverWork',
              )}
            </button>
          ))}
        </div>
      ) : null}
      {step === 'pick' || step === 'check' ? (
        <Handling key={step} work={step} {...{ shipment, askedAt, items }} />
      ) : null}
      {step === 'ship' ? <ShipForm {...{ shipment, items }} /> : null}
      {step === 'deliver' ? <DeliverForm shipment={shipment} /> : null}
      {step ? null : <Nothing shipment={shipment} />}
      {partner ? null : (
        <p className="ll-actions ll-work-end">
          <Go to="/warehouse/pick" className="ll-button">
            {t('nextShipment')}
          </Go>
          <Go to={`/shipments/${shipment.shipmentId}`} className="ll-button">
            {t('openDocument')}
          </Go>
        </p>
      )}
    </>
  );
}

/** Nothing to do for this post now: then what the shipment is waiting for. */
function Nothing({ shipment }: { readonly shipment: Shipment }) {
  const t = useShipmentWords();
  const may = useMay();
  const { status } = shipment;
  const waitsForCheck = may('ship-shipment') && ['picking', 'picked'].includes(status);
  return (
    <div className="ll-section">
      <p>{waitsForCheck ? t('waitShip') : t('notNow', { status: listWord('shipment-status', status) })}</p>
      <Facts
        of={shipment}
        operation="get-shipment"
        fields={['units', 'picked', 'checked', 'shippedAt', 'deliveredAt']}
      />
      {shipment.transport ? (
        <Facts
          of={shipment.transport}
          operation="get-shipment"
          fields={['mode', 'carrier', 'waybill', 'plate', 'conditions']}
        />
      ) : null}
      {shipment.signedCopy ? (
        <p>
          {fieldWord('signedCopy')}: {shipment.signedCopy.reference}
        </p>
      ) : null}
    </div>
  );
}
