import { config } from '../../app/config.ts';
import { Attachments } from '../../patterns/attachments/attachments.tsx';
import { SideBySide } from '../../patterns/attachments/side-by-side.tsx';
import { Page } from '../../patterns/page.tsx';
import { usePaperWords } from './words-papers.ts';

/** The company's own licences, agreements and stamp, as they go into every pack. */
export function Screen() {
  const t = usePaperWords();
  const owners = [{ owner: { ownerKind: 'company' as const, ownerId: config().company }, label: t('company') }];
  return (
    <Page title={t('company')} help={t('companyHelp')}>
      <SideBySide owners={owners}>
        <Attachments owners={owners} papers="/company/papers" />
      </SideBySide>
    </Page>
  );
}
