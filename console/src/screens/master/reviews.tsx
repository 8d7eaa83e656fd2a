import '../../design/master.css';
import { useMay, useMe } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { CertificateList } from './certificate-list.tsx';
import { useCertificateWords } from './words-certificate.ts';
import { usePartnerWords } from './words-partner.ts';

/** What waits for first-operation review, partners and items. */
export function Screen() {
  const t = usePartnerWords();
  const words = useCertificateWords();
  const papers = { field: 'papers', label: t('papers'), sorts: false } as const;
  return (
    <Page title={t('reviews')} help={t('reviewsHelp')}>
      <Section title={t('partnersInReview')}>
        <ListView
          operation="list-partners-in-review"
          label={t('partnersInReview')}
          empty={t('noneInReview')}
          rowKey={({ partnerId }) => partnerId}
          link={({ partnerId }) => `/partners/${partnerId}`}
          columns={[
            { field: 'code' },
            { field: 'name' },
            { field: 'kind' },
            { field: 'region' },
            { field: 'raisedBy', render: ({ raisedBy }) => <RaisedBy userId={raisedBy} /> },
            { ...papers, render: ({ partnerId }) => <Papers to={`/partners/${partnerId}/papers`} /> },
          ]}
        />
      </Section>
      <Section title={words('inReview')}>
        <CertificateList label={words('inReview')} empty={words('noneInReview')} fixed={{ status: 'waiting' }} />
      </Section>
      <Section title={t('itemsInReview')}>
        <ListView
          operation="find-items"
          fixed={{ status: 'pending' }}
          without={['name', 'productLine']}
          label={t('itemsInReview')}
          empty={t('noneInReview')}
          rowKey={({ itemId }) => itemId}
          link={({ itemId }) => `/items/${itemId}`}
          columns={[
            { field: 'name' },
            { field: 'code' },
            { field: 'specification' },
            { field: 'manufacturer' },
            { field: 'unconfirmed', sorts: false },
            { field: 'raisedBy', render: ({ raisedBy }) => (raisedBy ? <RaisedBy userId={raisedBy} /> : null) },
            { ...papers, render: ({ itemId }) => <Papers to={`/items/${itemId}/papers`} /> },
          ]}
        />
      </Section>
    </Page>
  );
}

/** The way to the documents beside the data, for those who may read them. */
function Papers({ to }: { readonly to: string }) {
  const t = usePartnerWords();
  const may = useMay();
  return may('list-attachments') ? <Go to={to}>{t('readPapers')}</Go> : null;
}

/** Who registered it; the person himself is told so, because another has to approve it. */
function RaisedBy({ userId }: { readonly userId: string }) {
  const t = usePartnerWords();
  const me = useMe();
  return (
    <>
      <NameOf kind="user" id={userId} plain />
      {userId === me.userId ? (
        <>
          {' '}
          <Tag tone="waiting">{t('own')}</Tag>
        </>
      ) : null}
    </>
  );
}
