import { useMay } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Due, RecallClass, Share } from './parts.tsx';
import { useQualityWords } from './words.ts';

/** Every recall, and the consignees that have not answered in time. */
export function Screen() {
  const t = useQualityWords();
  const may = useMay();
  return (
    <Page
      title={t('recalls')}
      help={t('recallsHelp')}
      actions={
        may('trigger-recall') ? (
          <Go to="/recalls/new" className="ll-button ll-q-danger">
            {t('start')}
          </Go>
        ) : null
      }
    >
      <ListView
        operation="list-recalls"
        label={t('recalls')}
        empty={t('recallsEmpty')}
        rowKey={({ recallId }) => recallId}
        link={({ recallId }) => `/recalls/${recallId}`}
        columns={[
          { field: 'number' },
          { field: 'itemId' },
          { field: 'recallClass', render: ({ recallClass }) => <RecallClass value={recallClass} /> },
          { field: 'status' },
          {
            field: 'answered',
            label: t('answered'),
            render: ({ answered, notices }) => <Share part={answered} whole={notices} label={t('answered')} />,
          },
          {
            field: 'accounted',
            label: t('accounted'),
            value: ({ used, returned, issued }) => (issued === 0 ? 1 : (used + returned) / issued),
            render: ({ used, returned, issued }) => (
              <Share part={used + returned} whole={issued} label={t('accounted')} />
            ),
          },
          { field: 'triggeredAt' },
        ]}
      />
      {may('list-overdue-notices') ? <Overdue /> : null}
    </Page>
  );
}

function Overdue() {
  const t = useQualityWords();
  return (
    <Section title={t('overdueTitle')}>
      <ListView
        operation="list-overdue-notices"
        label={t('overdueTitle')}
        empty={t('overdueEmpty')}
        rowKey={({ recallId, partnerId }) => `${recallId}/${partnerId}`}
        link={({ recallId }) => `/recalls/${recallId}`}
        columns={[
          { field: 'number' },
          { field: 'partnerId' },
          { field: 'itemId' },
          { field: 'recallClass', render: ({ recallClass }) => <RecallClass value={recallClass} /> },
          { field: 'dueAt', render: ({ dueAt }) => <Due at={dueAt} isRunning /> },
          { field: 'outstanding' },
        ]}
      />
    </Section>
  );
}
