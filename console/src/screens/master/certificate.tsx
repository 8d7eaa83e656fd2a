import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { Attachments } from '../../patterns/attachments/attachments.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { Terms } from '../../patterns/terms.tsx';
import { papersOfCertificate } from './papers.ts';
import { RenewalNote } from './renewal-note.tsx';
import { useCertificateWords } from './words-certificate.ts';

type Certificate = Output<'get-certificate'>;

/** One certificate: the paper, its chain of terms, what waits of it, and the items that go by it. */
export function Screen() {
  const { certificateId = '' }: { readonly certificateId?: string } = useParams({ strict: false });
  const answer = useAnswer('get-certificate', { certificateId });
  return (
    <Answered of={answer} lines={8}>
      {({ data }) => <OneCertificate certificate={data} />}
    </Answered>
  );
}

function OneCertificate({ certificate }: { readonly certificate: Certificate }) {
  const t = useCertificateWords();
  const { certificateId, number, status, terms, waiting, ended, legacy, demo } = certificate;
  return (
    <Page title={number} help={t('oneHelp')} actions={<Acts certificate={certificate} />}>
      <p className="ll-subtitle">
        <span>{certificate.productName}</span> <Status list="certificate-status" value={status} />{' '}
        {legacy ? <Tag tone="warning">{t('legacy')}</Tag> : null} {demo ? <Tag tone="quiet">{t('demo')}</Tag> : null}
      </p>
      {ended ? (
        <div className="ll-refusal" role="status">
          <strong>{t('endedOn', { reason: listWord('licence-end', ended.reason), day: ended.lastDay })}</strong>
          <p>
            {fieldWord('endedBy')}: <NameOf kind="user" id={ended.endedBy} plain />
          </p>
        </div>
      ) : null}
      {waiting ? <Waiting waiting={waiting} /> : null}
      <Section title={t('paper')}>
        <Facts
          of={certificate}
          operation="get-certificate"
          fields={['number', 'riskClass', 'productName', 'registrant', 'agent', 'approvedBy', 'approvedAt']}
        />
      </Section>
      <Section title={t('chain')}>
        {terms.length === 0 ? (
          <p className="ll-muted">{t('noTerms')}</p>
        ) : (
          <Terms
            label={t('chain')}
            terms={terms.map((term) => ({
              key: term.validFrom,
              from: term.validFrom,
              to: term.validTo,
              title: term.issuedOn ? `${fieldWord('issuedOn', 'get-certificate.terms')} ${term.issuedOn}` : number,
              more: <RenewalNote renewal={term.renewal} isDeemed={term.deemedRenewed} />,
            }))}
          />
        )}
      </Section>
      <Attachments owners={papersOfCertificate(certificate)} papers={`/certificates/${certificateId}/papers`} />
      <Section title={t('items')}>
        <ListView
          operation="list-certificate-items"
          fixed={{ certificateId }}
          label={t('items')}
          empty={t('noItems')}
          rowKey={({ itemId }) => itemId}
          link={({ itemId }) => `/items/${itemId}`}
          columns={[
            { field: 'code' },
            { field: 'name' },
            { field: 'specification' },
            { field: 'as' },
            { field: 'status', render: (row) => <Status list="item-status" value={row.status} /> },
          ]}
        />
      </Section>
    </Page>
  );
}

function Waiting({ waiting }: { readonly waiting: NonNullable<Certificate['waiting']> }) {
  const t = useCertificateWords();
  const { userId } = useMe();
  const { change, term, raisedBy, itemIds } = waiting;
  return (
    <div className="ll-note ll-block" role="status">
      <strong>{t('waitsFor', { change: listWord('certificate-change', change) })}</strong>
      <p>
        {term.validFrom} – {term.validTo ?? '…'} <RenewalNote renewal={term.renewal} isDeemed={false} />
      </p>
      <p>
        <NameOf kind="user" id={raisedBy} plain /> {raisedBy === userId ? t('own') : null}
      </p>
      {itemIds.length > 0 ? (
        <>
          <p>{t('willLink')}</p>
          <ul>
            {itemIds.map((itemId) => (
              <li key={itemId}>
                <NameOf kind="item" id={itemId} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Acts({ certificate: { certificateId, waiting, terms, ended } }: { readonly certificate: Certificate }) {
  const t = useCertificateWords();
  const { userId } = useMe();
  const last = terms.at(-1);
  const fixed = { certificateId };
  const isOpen = last?.validTo !== undefined && !ended;
  const isAsked = last?.renewal !== undefined;
  const isDecided = last?.renewal?.decision !== undefined;
  return (
    <>
      {waiting && waiting.raisedBy !== userId ? (
        <CommandButton operation="approve-certificate" fixed={fixed} primary>
          {t('approve')}
        </CommandButton>
      ) : null}
      {isOpen && (!isAsked || isDecided) ? (
        <CommandButton operation="renew-certificate" fixed={fixed}>
          {t('renew')}
        </CommandButton>
      ) : null}
      {isOpen && !isAsked ? (
        <CommandButton operation="record-certificate-renewal" fixed={fixed}>
          {t('askRenewal')}
        </CommandButton>
      ) : null}
      {isAsked && !isDecided ? (
        <CommandButton operation="decide-certificate-renewal" fixed={fixed}>
          {t('decide')}
        </CommandButton>
      ) : null}
      {ended ? null : (
        <CommandButton operation="end-certificate" fixed={fixed} danger>
          {t('end')}
        </CommandButton>
      )}
    </>
  );
}
