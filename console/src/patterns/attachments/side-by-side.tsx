import '../../design/attachments.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { dayText, instantText } from '../format.ts';
import { Answered, Empty } from '../states.tsx';
import { Status } from '../status.tsx';
import { UploadButton } from './attachments.tsx';
import { ownerKey, useAttachments, type Attachment, type OwnerChoice } from './owner.ts';
import { useAttachmentWords } from './words.ts';

/** Documents on the left, the data they prove on the right; one below the other on a phone. */
export function SideBySide({
  owners,
  children,
}: {
  readonly owners: readonly OwnerChoice[];
  readonly children: ReactNode;
}) {
  const t = useAttachmentWords();
  const answer = useAttachments(owners);
  return (
    <div className="ll-papers">
      <section aria-label={t('document')}>
        <Answered of={answer} lines={10}>
          {({ rows }) => <Documents rows={rows} owners={owners} />}
        </Answered>
      </section>
      <section aria-label={t('data')}>{children}</section>
    </div>
  );
}

function Documents({
  rows,
  owners,
}: {
  readonly rows: readonly Attachment[];
  readonly owners: readonly OwnerChoice[];
}) {
  const t = useAttachmentWords();
  const search: { readonly document?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const labels = new Map(owners.map(({ owner, label }) => [ownerKey(owner), label]));
  const chosen =
    rows.find(({ attachmentId }) => attachmentId === search.document) ??
    rows.find(({ status }) => status !== 'withdrawn' && status !== 'erased') ??
    rows[0];
  const name = (row: Attachment): string =>
    [
      listWord('document-kind', row.documentKind),
      labels.get(ownerKey(row)),
      row.validTo ? dayText(row.validTo) : undefined,
      row.status === 'clean' ? undefined : listWord('attachment-status', row.status),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <div className="ll-actions ll-papers-choice">
        {chosen ? (
          <select
            className="ll-input"
            aria-label={t('chooseDocument')}
            value={chosen.attachmentId}
            onChange={(event) => void navigate({ to: '.', search: { document: event.target.value }, replace: true })}
          >
            {rows.map((row) => (
              <option key={row.attachmentId} value={row.attachmentId}>
                {name(row)}
              </option>
            ))}
          </select>
        ) : null}
        <UploadButton owners={owners} />
      </div>
      {chosen ? (
        <OneDocument key={`${chosen.attachmentId} ${chosen.status}`} of={chosen} />
      ) : (
        <Empty>{t('none')}</Empty>
      )}
    </>
  );
}

function OneDocument({ of }: { readonly of: Attachment }) {
  const t = useAttachmentWords();
  if (of.status === 'unscanned') return <p className="ll-note">{t('scanning')}</p>;
  if (of.status === 'erased') return <p className="ll-note">{t('erased')}</p>;
  if (of.status === 'infected') return <p className="ll-refusal">{t('infected')}</p>;
  return <Linked attachmentId={of.attachmentId} />;
}

function Linked({ attachmentId }: { readonly attachmentId: string }) {
  const answer = useAnswer('get-attachment-link', { attachmentId }, { staleTime: Infinity });
  return (
    <Answered of={answer} lines={10}>
      {({ data }) => <Shown of={data} />}
    </Answered>
  );
}

/** The document itself. Its first address stays: a fresh one would load the page anew under the reader's eyes. */
function Shown({ of }: { readonly of: Output<'get-attachment-link'> }) {
  const t = useAttachmentWords();
  const [url] = useState(of.url);
  const title = t('seen', { kind: listWord('document-kind', of.documentKind) });
  return (
    <>
      {of.contentType === 'application/pdf' ? (
        // Many phones show no PDF inside a page: they would offer it as a download instead.
        navigator.pdfViewerEnabled ? (
          <iframe className="ll-paper" src={url} title={title} referrerPolicy="no-referrer" />
        ) : (
          <p className="ll-note">{t('noViewer')}</p>
        )
      ) : (
        <div className="ll-paper" tabIndex={0} role="region" aria-label={title}>
          <img src={url} alt={title} referrerPolicy="no-referrer" />
        </div>
      )}
      <p className="ll-muted ll-paper-foot">
        <Status list="attachment-status" value={of.status} />{' '}
        {of.validTo ? `${fieldWord('validTo')}: ${dayText(of.validTo)} · ` : ''}
        {of.scannedBy && of.scannedAt ? t('shownBy', { engine: of.scannedBy, at: instantText(of.scannedAt) }) : ''}{' '}
        <a className="ll-link" href={of.url} target="_blank" rel="noreferrer">
          {t('openAlone')}
        </a>
      </p>
      <p className="ll-muted ll-paper-foot">
        {fieldWord('sha256')}: <code>{of.sha256}</code>
      </p>
    </>
  );
}
