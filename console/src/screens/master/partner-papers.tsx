import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { PaperChecklist } from '../../patterns/attachments/checklist.tsx';
import { SideBySide } from '../../patterns/attachments/side-by-side.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { papersOfPartner } from './papers.ts';
import { PartnerActs } from './partner-acts.tsx';
import { Authorisations, Licences } from './partner-licences.tsx';
import { usePartnerWords } from './words-partner.ts';

/** First-operation review of a partner: each document beside what is on file. */
export function Screen() {
  const { partnerId = '' }: { readonly partnerId?: string } = useParams({ strict: false });
  const t = usePartnerWords();
  const answer = useAnswer('get-partner', { partnerId });
  return (
    <Answered of={answer} lines={10}>
      {({ data: partner, version }) => (
        <Page
          title={t('partnerPapers', { name: partner.name })}
          help={t('partnerPapersHelp')}
          actions={<PartnerActs partner={partner} version={version} />}
        >
          <SideBySide owners={papersOfPartner(partner)}>
            <div className="ll-subtitle">
              <Go to={`/partners/${partnerId}`}>
                <code>{partner.code}</code> {partner.name}
              </Go>
              <Status list="partner-status" value={partner.status} />
            </div>
            <Section title={t('basics')}>
              <Facts
                of={partner}
                operation="get-partner"
                fields={['name', 'kind', 'region', 'raisedBy', 'approvedBy', 'approvedAt']}
                extra={{ kind: listWord('partner-kind', partner.kind) }}
              />
            </Section>
            <PaperChecklist ownerKind="partner" ownerId={partnerId} />
            <Licences partner={partner} />
            <Authorisations partner={partner} />
          </SideBySide>
        </Page>
      )}
    </Answered>
  );
}
