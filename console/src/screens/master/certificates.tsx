import '../../design/master.css';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Go, useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { CertificateList } from './certificate-list.tsx';
import { useCertificateWords } from './words-certificate.ts';

/** Registration certificates and filings by status or number. */
export function Screen() {
  const t = useCertificateWords();
  const go = useGo();
  return (
    <Page
      title={t('certificates')}
      help={t('certificatesHelp')}
      actions={
        <>
          <Go to="/certificates/lapsing" className="ll-button">
            {t('lapsing')}
          </Go>
          <CommandButton
            operation="record-certificate"
            primary
            onDone={({ certificateId }) => go(`/certificates/${certificateId}`)}
          >
            {t('record')}
          </CommandButton>
        </>
      }
    >
      <CertificateList label={t('certificates')} empty={t('certificatesEmpty')} />
    </Page>
  );
}
