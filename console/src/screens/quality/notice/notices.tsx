import { useMe } from '../../../app/me.tsx';
import { ListView } from '../../../patterns/list-view.tsx';
import { Page } from '../../../patterns/page.tsx';
import { Due, RecallClass } from '../parts.tsx';
import { useNoticeWords } from './words.ts';

/** Notices of the caller's own partner, or of one that staff choose. */
export function Screen() {
  const t = useNoticeWords();
  const { partner } = useMe();
  return (
    <Page title={t('notices')} help={t('noticesHelp')}>
      <ListView
        operation="list-recall-notices"
        {...(partner ? { fixed: { partnerId: partner.partnerId } } : {})}
        needs={['partnerId']}
        label={t('notices')}
        empty={t('noticesEmpty')}
        rowKey={({ recallId }) => recallId}
        link={({ recallId, partnerId }) =>
          partner ? `/notices/${recallId}` : `/notices/${recallId}?${new URLSearchParams({ partnerId })}`
        }
        columns={[
          { field: 'number' },
          { field: 'itemId' },
          { field: 'recallClass', render: ({ recallClass }) => <RecallClass value={recallClass} /> },
          { field: 'status' },
          { field: 'dueAt', render: ({ dueAt, status }) => <Due at={dueAt} isRunning={status === 'sent'} /> },
          {
            field: 'lots',
            label: t('lotCount'),
            align: 'right',
            value: ({ lots }) => lots.length,
            render: ({ lots }) => lots.length,
          },
          { field: 'answeredAt' },
        ]}
      />
    </Page>
  );
}
