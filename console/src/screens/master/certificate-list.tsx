import type { Input } from '../../app/api.ts';
import { ListView } from '../../patterns/list-view.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { useCertificateWords } from './words-certificate.ts';

/** Certificates of one question, each leading to its own page. */
export function CertificateList({
  label,
  empty,
  fixed,
}: {
  readonly label: string;
  readonly empty: string;
  readonly fixed?: Partial<Input<'list-certificates'>>;
}) {
  const t = useCertificateWords();
  return (
    <ListView
      operation="list-certificates"
      {...(fixed ? { fixed, without: ['number', 'status'] } : { initial: { status: 'approved' } })}
      label={label}
      empty={empty}
      rowKey={({ certificateId }) => certificateId}
      link={({ certificateId }) => `/certificates/${certificateId}`}
      columns={[
        {
          field: 'number',
          render: ({ number, legacy, demo }) => (
            <>
              <code>{number}</code> {legacy ? <Tag tone="warning">{t('legacy')}</Tag> : null}
              {demo ? <Tag tone="quiet">{t('demo')}</Tag> : null}
            </>
          ),
        },
        { field: 'productName' },
        { field: 'registrant' },
        { field: 'riskClass' },
        { field: 'status', render: ({ status }) => <Status list="certificate-status" value={status} /> },
        {
          field: 'validTo',
          render: ({ terms, waiting }) => (waiting?.term ?? terms.at(-1))?.validTo ?? '—',
        },
      ]}
    />
  );
}
