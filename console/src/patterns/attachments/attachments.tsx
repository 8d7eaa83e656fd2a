import '../../design/attachments.css';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../../app/me.tsx';
import { CommandButton } from '../command-button.tsx';
import { DataTable } from '../data-table.tsx';
import { bytesText } from '../format.ts';
import { Go } from '../go.tsx';
import { Section } from '../page.tsx';
import { Answered, Skeleton } from '../states.tsx';
import { Status } from '../status.tsx';
import { ownerKey, useAttachments, type Attachment, type OwnerChoice } from './owner.ts';
import { useAttachmentWords } from './words.ts';

// As with other forms: loaded when it opens.
const Panel = lazy(() => import('./upload-panel.tsx').then(({ UploadPanel }) => ({ default: UploadPanel })));

/**
 * The documents attached to what a screen shows. The first owner is the screen's own; the others are what else a document
 * here may belong to. `papers` is the screen that shows them beside the data.
 */
export function Attachments({ owners, papers }: { readonly owners: readonly OwnerChoice[]; readonly papers: string }) {
  const may = useMay();
  // Without the right to ask there is no section: hooks of the list stand inside.
  return may('list-attachments') ? <List owners={owners} papers={papers} /> : null;
}

function List({ owners, papers }: { readonly owners: readonly OwnerChoice[]; readonly papers: string }) {
  const t = useAttachmentWords();
  const answer = useAttachments(owners);
  const labels = new Map(owners.map(({ owner, label }) => [ownerKey(owner), label]));
  return (
    <Section
      title={t('attachments')}
      actions={
        <>
          {answer.data?.rows.length ? (
            <Go to={papers} className="ll-button">
              {t('read')}
            </Go>
          ) : null}
          <UploadButton owners={owners} />
        </>
      }
    >
      <Answered of={answer} lines={3}>
        {({ rows, hasMore }) => (
          <>
            <DataTable
              rows={rows}
              label={t('attachments')}
              empty={t('none')}
              operation="list-attachments"
              rowKey={({ attachmentId }) => attachmentId}
              link={({ attachmentId }) => `${papers}?document=${attachmentId}`}
              columns={[
                { field: 'documentKind' },
                ...(owners.length > 1
                  ? [
                      {
                        field: 'ownerId',
                        label: t('belongsTo'),
                        render: (row: Attachment) => labels.get(ownerKey(row)) ?? row.ownerId,
                      },
                    ]
                  : []),
                { field: 'validTo' },
                { field: 'bytes', render: ({ bytes }) => bytesText(bytes), align: 'right' },
                { field: 'sha256', render: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 8)}</code> },
                { field: 'status', render: ({ status }) => <Status list="attachment-status" value={status} /> },
                { field: 'addedAt' },
                { field: 'addedBy' },
                { field: 'withdraw', label: t('withdraw'), sorts: false, render: (row) => <Withdraw of={row} /> },
              ]}
            />
            {hasMore ? <p className="ll-muted">{t('many', { count: rows.length })}</p> : null}
          </>
        )}
      </Answered>
    </Section>
  );
}

function Withdraw({ of: { attachmentId, status } }: { readonly of: Attachment }) {
  const t = useAttachmentWords();
  if (status === 'withdrawn' || status === 'erased') return null;
  return (
    <CommandButton operation="withdraw-attachment" fixed={{ attachmentId }}>
      {t('withdraw')}
    </CommandButton>
  );
}

export function UploadButton({ owners }: { readonly owners: readonly OwnerChoice[] }) {
  const t = useAttachmentWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may('request-upload')) return null;
  return (
    <>
      <button type="button" className="ll-button" onClick={() => setOpen(true)}>
        {t('add')}
      </button>
      {isOpen ? (
        <Suspense fallback={<Skeleton />}>
          <Panel owners={owners} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
