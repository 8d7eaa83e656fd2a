import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { Attachments } from '../../patterns/attachments/attachments.tsx';
import { PaperChecklist } from '../../patterns/attachments/checklist.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { papersOfPartner } from './papers.ts';
import { PartnerActs } from './partner-acts.tsx';
import { PartnerAddresses } from './partner-addresses.tsx';
import { PartnerBelow } from './partner-below.tsx';
import { PartnerCredit } from './partner-credit.tsx';
import { Authorisations, Licences } from './partner-licences.tsx';
import { usePartnerWords } from './words-partner.ts';

export type Partner = Output<'get-partner'>;

/** The file of a partner: what it is, what it may, on which terms. */
export function Screen() {
  const { partnerId = '' }: { readonly partnerId?: string } = useParams({ strict: false });
  const answer = useAnswer('get-partner', { partnerId });
  return (
    <Answered of={answer} lines={10}>
      {({ data, version }) => <OnePartner partner={data} version={version} />}
    </Answered>
  );
}

function OnePartner({ partner, version }: { readonly partner: Partner; readonly version: string | undefined }) {
  const t = usePartnerWords();
  const me = useMe();
  const { status, billing } = partner;
  return (
    <Page
      title={partner.name}
      help={t(me.partner ? 'partnerOwnHelp' : 'partnerHelp')}
      actions={<PartnerActs partner={partner} version={version} />}
    >
      <div className="ll-subtitle">
        <code>{partner.code}</code> <span>{listWord('partner-kind', partner.kind)}</span>{' '}
        <Status list="partner-status" value={status} />
        <Ways partner={partner} />
      </div>
      {status === 'pending' ? (
        <p className="ll-note ll-block">
          {t('pendingNow')} {partner.raisedBy === me.userId ? t('ownPartner') : t('approveHelp')}
        </p>
      ) : null}
      {status === 'suspended' ? <p className="ll-refusal">{t('suspendedNow')}</p> : null}
      <Section title={t('basics')}>
        <Facts
          of={partner}
          operation="get-partner"
          fields={[
            'code',
            'kind',
            'tier',
            'region',
            // People of a partner may not know who stands above it, nor our warehouses.
            ...(me.partner ? [] : ['parentId', 'warehouseId']),
            'raisedBy',
            'approvedBy',
            'approvedAt',
          ]}
          extra={{ kind: listWord('partner-kind', partner.kind) }}
        />
      </Section>
      <Licences partner={partner} />
      <Authorisations partner={partner} />
      {status === 'approved' ? null : <PaperChecklist ownerKind="partner" ownerId={partner.partnerId} />}
      <Attachments owners={papersOfPartner(partner)} papers={`/partners/${partner.partnerId}/papers`} />
      <div className="ll-columns">
        {partner.credit ? <PartnerCredit credit={partner.credit} /> : null}
        <Section title={t('rules')}>
          <Facts
            of={partner}
            operation="get-partner"
            fields={['shortage', 'minimumShelfLifeDays', 'oneLotPerLine', 'approvesByPolicy', 'bannedLots']}
            extra={{ minimumShelfLifeDays: t('days', { count: partner.minimumShelfLifeDays }) }}
          />
        </Section>
        {billing ? (
          <Section title={t('invoicing')}>
            <Facts
              of={billing}
              operation="get-partner.billing"
              fields={['title', 'taxNumber', 'invoiceKind', 'addressAndPhone', 'bankAndAccount']}
              {...(billing['invoiceKind']
                ? { extra: { invoiceKind: listWord('invoice-form', billing['invoiceKind']) } }
                : {})}
            />
          </Section>
        ) : null}
      </div>
      <PartnerAddresses partner={partner} />
      <PartnerBelow partner={partner} />
    </Page>
  );
}

const sells: readonly Partner['kind'][] = ['supplier', 'manufacturer'];

/** The partner's documents, by what the person's posts may open. */
function Ways({ partner: { partnerId, kind, status } }: { readonly partner: Partner }) {
  const t = usePartnerWords();
  const may = useMay();
  const me = useMe();
  if (me.partner && me.partner.partnerId !== partnerId) return null;
  const isSupplier = sells.includes(kind);
  const of = (field: string): string => `${field}=${partnerId}`;
  const people = ['list-people', `/people?${of('partnerId')}`, 'people'] as const;
  const ways = isSupplier
    ? ([['list-purchase-orders', `/purchases?${of('list-purchase-orders.supplierId')}`, 'purchases'], people] as const)
    : ([
        ['place-order', `/orders/new?${of('partnerId')}`, 'orderFor'],
        ['list-orders', `/orders?${of('list-orders.partnerId')}`, 'orders'],
        ['list-shipments', `/shipments?${of('list-shipments.partnerId')}`, 'shipments'],
        ['list-invoices', `/invoices?${of('partnerId')}`, 'invoices'],
        ['list-open-receivables', `/receivables?${of('partnerId')}`, 'receivables'],
        ['get-account', `/accounts?${of('partnerId')}`, 'account'],
        ['list-statements', `/statements?${of('partnerId')}`, 'statements'],
        people,
      ] as const);
  return (
    <nav className="ll-ways" aria-label={fieldWord('partnerId')}>
      {ways
        .filter(([operation]) => may(operation) && (operation !== 'place-order' || status === 'approved'))
        .map(([operation, to, word]) => (
          <Go key={operation} to={to}>
            {t(word)}
          </Go>
        ))}
    </nav>
  );
}
