import { useMay } from '../../../app/me.tsx';
import { dayText, today } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { ListView } from '../../../patterns/list-view.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Status } from '../../../patterns/status.tsx';
import { againLink } from './again.ts';
import { usePackWords } from './words.ts';

/** Packs of a customer, and those of which a paper lapses in a month. */
export function Screen() {
  const t = usePackWords();
  const may = useMay();
  return (
    <Page
      title={t('packs')}
      help={t('packsHelp')}
      actions={
        may('request-pack') ? (
          <Go to="/packs/new" className="ll-button ll-primary">
            {t('fresh')}
          </Go>
        ) : null
      }
    >
      <Section title={t('ofCustomer')}>
        <ListView
          operation="list-packs"
          needs={['partnerId']}
          label={t('ofCustomer')}
          empty={t('noneOfCustomer')}
          rowKey={({ packId }) => packId}
          link={({ packId }) => `/packs/${packId}`}
          columns={[
            { field: 'day' },
            { field: 'purpose' },
            { field: 'itemIds', render: ({ itemIds }) => itemIds.length, value: ({ itemIds }) => itemIds.length },
            { field: 'status', render: ({ status }) => <Status list="pack-status" value={status} /> },
            { field: 'lackingCount' },
            { field: 'lapsesOn' },
            { field: 'requestedBy' },
          ]}
        />
      </Section>
      <Section title={t('lapsing')}>
        <ListView
          operation="list-lapsing-packs"
          initial={{ month: today().slice(0, 7) }}
          needs={['month']}
          label={t('lapsing')}
          empty={t('noneLapsing')}
          rowKey={({ packId }) => packId}
          link={({ packId }) => `/packs/${packId}`}
          columns={[
            { field: 'lapsesOn' },
            { field: 'partnerId' },
            {
              field: 'papers',
              sorts: false,
              render: ({ papers }) => (
                <ul className="ll-list">
                  {papers.map(({ documentKind, ownerId, certificate, attachmentId }) => (
                    <li key={attachmentId}>
                      <Status list="document-kind" value={documentKind} /> <code>{certificate ?? ownerId}</code>
                    </li>
                  ))}
                </ul>
              ),
            },
            { field: 'day', render: ({ day }) => dayText(day) },
            {
              field: 'followedBy',
              sorts: false,
              render: (pack) =>
                pack.followedBy ? (
                  <Go to={`/packs/${pack.followedBy}`}>{t('followed')}</Go>
                ) : may('request-pack') ? (
                  <Go to={againLink(pack)}>{t('again')}</Go>
                ) : null,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
