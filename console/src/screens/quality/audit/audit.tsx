import '../../../design/quality.css';
import { useMay } from '../../../app/me.tsx';
import { useAddress } from '../../../patterns/address.ts';
import { useAllPages } from '../../../patterns/all-pages.ts';
import { Go } from '../../../patterns/go.tsx';
import { MoreRows } from '../../../patterns/more.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered, Empty } from '../../../patterns/states.tsx';
import { ByPerson } from './by-person.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { DocumentName } from './document-name.tsx';
import { Entries } from './entries.tsx';
import { useAuditWords } from './words.ts';

/** The audit trail, by document or by person. */
export function Screen() {
  const t = useAuditWords();
  const may = useMay();
  const [{ by, actor }, change] = useAddress();
  const isByPerson = by === 'person' || (!by && actor !== undefined);
  return (
    <Page title={t('audit')} help={t('auditHelp')}>
      <fieldset className="ll-q-chips" style={{ marginBottom: 12 }}>
        <legend>{t('mode')}</legend>
        {may('list-document-history') ? (
          <label className="ll-q-chip">
            <input
              type="radio"
              name="by"
              checked={!isByPerson}
              onChange={() => change({ by: 'document', actor: undefined, day: undefined, hour: undefined })}
            />
            {t('byDocument')}
          </label>
        ) : null}
        {may('list-journal') ? (
          <label className="ll-q-chip">
            <input
              type="radio"
              name="by"
              checked={isByPerson}
              onChange={() => change({ by: 'person', root: undefined })}
            />
            {t('byPerson')}
          </label>
        ) : null}
      </fieldset>
      {isByPerson ? <ByPerson /> : <ByDocument />}
    </Page>
  );
}

function ByDocument() {
  const t = useAuditWords();
  const [{ root }, change] = useAddress();
  return (
    <>
      <Section title={t('byDocument')}>
        <DocumentChoice
          key={root ?? ''}
          root={root}
          submit={t('show')}
          onChoose={(chosen) => change({ by: 'document', root: chosen })}
        />
      </Section>
      {root ? <History key={root} root={root} /> : <Empty>{t('chooseDocument')}</Empty>}
    </>
  );
}

function History({ root }: { readonly root: string }) {
  const t = useAuditWords();
  const may = useMay();
  const pages = useAllPages('list-document-history', { root, limit: 100 }, { most: 200 });
  return (
    <Section
      title={<DocumentName document={root} number={pages.rows[0]?.summary['number']} />}
      actions={
        may('verify-audit') ? (
          <Go to={`/audit/verify?${new URLSearchParams({ root })}`} className="ll-button">
            {t('verify')}
          </Go>
        ) : null
      }
    >
      <Answered of={pages.answer} lines={8}>
        {({ rows }) => (
          <>
            <Entries entries={rows} empty={t('chooseDocument')} />
            <MoreRows count={rows.length} of={pages} />
          </>
        )}
      </Answered>
    </Section>
  );
}
