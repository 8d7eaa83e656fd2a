import '../../../design/quality.css';
import type { Output } from '../../../app/api.ts';
import { useMay } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { useAddress } from '../../../patterns/address.ts';
import { DataTable } from '../../../patterns/data-table.tsx';
import { Go } from '../../../patterns/go.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered } from '../../../patterns/states.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { DocumentName } from './document-name.tsx';
import { historyAddress } from './roots.ts';
import { VerifyHours } from './verify-hours.tsx';
import { useAuditWords } from './words.ts';

/** Proof that the audit trail is whole: of one document by its chain, of an hour by its digest. */
export function Screen() {
  const t = useAuditWords();
  const may = useMay();
  const [{ root }, change] = useAddress();
  return (
    <Page title={t('verifyTitle')} help={t('verifyHelp')}>
      {may('verify-audit') ? (
        <Section title={t('aDocument')}>
          <DocumentChoice
            key={root ?? ''}
            root={root}
            submit={t('check')}
            onChoose={(chosen) => change({ root: chosen })}
          />
          {root ? <Chain key={root} root={root} /> : null}
        </Section>
      ) : null}
      {may('verify-digest') ? <VerifyHours /> : null}
    </Page>
  );
}

function Chain({ root }: { readonly root: string }) {
  const checked = useAnswer('verify-audit', { root }, { staleTime: 0 });
  return (
    <div className="ll-stack" style={{ marginTop: 16 }}>
      <Answered of={checked} lines={3}>
        {({ data }) => <Verdict result={data} />}
      </Answered>
    </div>
  );
}

function Verdict({ result }: { readonly result: Output<'verify-audit'> }) {
  const t = useAuditWords();
  const may = useMay();
  const { root, sound, entries, chains, findings } = result;
  return (
    <>
      <div className="ll-verdict" data-tone={sound ? 'done' : 'stopped'} role="status">
        {t(sound ? 'sound' : 'broken')}
      </div>
      <p>
        <DocumentName document={root} />
      </p>
      <p>
        {sound
          ? t('soundDocument', { entries, chains })
          : t('brokenDocument', { entries, chains, count: findings.length })}
      </p>
      {sound ? null : (
        <DataTable
          label={t('findings')}
          operation="verify-audit"
          rows={findings}
          rowKey={({ aggregate, version, kind }) => `${aggregate}/${version}/${kind}`}
          columns={[
            { field: 'kind' },
            { field: 'aggregate', render: ({ aggregate }) => <DocumentName document={aggregate} /> },
            { field: 'version' },
            { field: 'commandId' },
          ]}
        />
      )}
      {may('list-document-history') ? (
        <p>
          <Go to={historyAddress(root)}>{t('wholeHistory')}</Go>
        </p>
      ) : null}
    </>
  );
}
