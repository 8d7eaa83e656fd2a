import '../../design/master.css';
import { useAnswer } from '../../app/query.ts';
import { SideBySide } from '../../patterns/attachments/side-by-side.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { papersOfChains, papersOfPartner } from './papers.ts';
import { Authorisations, Licences } from './partner-licences.tsx';
import { usePartnerWords } from './words-partner.ts';

/** The company's own licences, letters of authorisation, agreement and stamp, as they go into every pack. */
export function Screen() {
  const t = usePartnerWords();
  const own = useAnswer('list-partners', { kind: 'own-company', limit: 1 });
  return (
    <Page title={t('companyPapers')} help={t('companyPapersHelp')}>
      <Answered of={own} lines={6}>
        {({ data: { items } }) =>
          items[0] ? <OwnPapers partnerId={items[0].partnerId} /> : <Empty>{t('companyMissing')}</Empty>
        }
      </Answered>
    </Page>
  );
}

function OwnPapers({ partnerId }: { readonly partnerId: string }) {
  const answer = useAnswer('get-partner', { partnerId });
  const chains = useAnswer('list-authorisation-chains', { limit: 100 });
  return (
    <Answered of={answer} lines={10}>
      {({ data: partner }) => (
        <SideBySide owners={[...papersOfPartner(partner), ...papersOfChains(partnerId, chains.data?.data.items ?? [])]}>
          <p className="ll-subtitle">
            <Go to={`/partners/${partnerId}`}>{partner.name}</Go>
          </p>
          <Licences partner={partner} />
          <Authorisations partner={partner} />
        </SideBySide>
      )}
    </Answered>
  );
}
