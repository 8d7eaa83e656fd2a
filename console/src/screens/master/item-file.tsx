import type { Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import type { Item } from './traits.tsx';
import { useCertificateWords } from './words-certificate.ts';

type File = Output<'get-item-file'>;

/** What law, insurance and provinces know of an item, and what may stand in for it. */
export function ItemFile({ item }: { readonly item: Item }) {
  const may = useMay();
  const isStaff = may('get-item-file');
  const answer = useAnswer('get-item-file', { itemId: item.itemId }, { enabled: isStaff });
  if (!isStaff) return null;
  return (
    <Answered of={answer} lines={4}>
      {({ data }) => (
        <>
          <Lawful item={item} file={data} />
          <Listings itemId={item.itemId} file={data} />
          <Substitutes itemId={item.itemId} file={data} />
        </>
      )}
    </Answered>
  );
}

function Lawful({ item, file: { udiDuty } }: { readonly item: Item; readonly file: File }) {
  const t = useCertificateWords();
  return (
    <Section title={t('lawful')}>
      <Facts
        of={item}
        operation="get-item"
        fields={[
          'categoryCode',
          'ivd',
          'filingExempt',
          'udiBatch',
          'udiExemption',
          'udiShows',
          'insuranceCode',
          'insuranceSpecificationCode',
        ]}
      />
      <p className="ll-note">
        {udiDuty
          ? t(udiDuty.inForce ? 'udiNow' : 'udiLater', { day: udiDuty.from, source: udiDuty.source })
          : t('udiNever')}
      </p>
    </Section>
  );
}

function Listings({ itemId, file: { listings } }: { readonly itemId: string; readonly file: File }) {
  const t = useCertificateWords();
  return (
    <Section
      title={t('listings')}
      actions={
        <CommandButton operation="set-listing" fixed={{ itemId }}>
          {t('setListing')}
        </CommandButton>
      }
    >
      {listings.length === 0 ? (
        <p className="ll-muted">{t('noListings')}</p>
      ) : (
        <DataTable
          operation="get-item-file.listings"
          label={t('listings')}
          rows={listings}
          rowKey={({ listingId }) => listingId}
          columns={[
            { field: 'province' },
            { field: 'number' },
            { field: 'price' },
            { field: 'status', render: ({ status }) => <Status list="listing-status" value={status} /> },
            { field: 'validFrom' },
            { field: 'validTo' },
          ]}
        />
      )}
    </Section>
  );
}

function Substitutes({ itemId, file: { substitutes } }: { readonly itemId: string; readonly file: File }) {
  const t = useCertificateWords();
  return (
    <Section
      title={t('substitutes')}
      actions={
        <CommandButton operation="approve-substitute" fixed={{ itemId }}>
          {t('approveSubstitute')}
        </CommandButton>
      }
    >
      {substitutes.length === 0 ? (
        <p className="ll-muted">{t('noSubstitutes')}</p>
      ) : (
        <ul className="ll-stack">
          {substitutes.map(({ substituteId, code, name, reason, approvedBy, approvedAt }) => (
            <li key={substituteId}>
              <Go to={`/items/${substituteId}`}>
                <code>{code}</code> {name}
              </Go>
              <p className="ll-muted">
                {reason} · <NameOf kind="user" id={approvedBy} plain /> · {approvedAt.slice(0, 10)}
              </p>
              <CommandButton operation="withdraw-substitute" fixed={{ itemId, substituteId }} danger>
                {t('withdraw')}
              </CommandButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
