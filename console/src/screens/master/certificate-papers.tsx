import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../app/query.ts';
import { SideBySide } from '../../patterns/attachments/side-by-side.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { Terms } from '../../patterns/terms.tsx';
import { papersOfCertificate } from './papers.ts';
import { useCertificateWords } from './words-certificate.ts';

/** A certificate beside the copies of it, for whoever compares the two. */
export function Screen() {
  const { certificateId = '' }: { readonly certificateId?: string } = useParams({ strict: false });
  const t = useCertificateWords();
  const answer = useAnswer('get-certificate', { certificateId });
  return (
    <Answered of={answer} lines={8}>
      {({ data: certificate }) => (
        <Page title={t('papers', { number: certificate.number })} help={t('papersHelp')}>
          <SideBySide owners={papersOfCertificate(certificate)}>
            <div className="ll-subtitle">
              <Go to={`/certificates/${certificateId}`}>
                <code>{certificate.number}</code> {certificate.productName}
              </Go>
              <Status list="certificate-status" value={certificate.status} />
            </div>
            <Facts
              of={certificate}
              operation="get-certificate"
              fields={['number', 'riskClass', 'productName', 'registrant', 'agent', 'approvedBy', 'approvedAt']}
            />
            <Terms
              label={t('chain')}
              terms={certificate.terms.map(({ validFrom, validTo }) => ({
                key: validFrom,
                from: validFrom,
                to: validTo,
                title: certificate.number,
              }))}
            />
          </SideBySide>
        </Page>
      )}
    </Answered>
  );
}
