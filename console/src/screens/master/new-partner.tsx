import '../../design/master.css';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { usePartnerWords } from './words-partner.ts';

/** Puts a partner on file; it waits for first-operation review. */
export function Screen() {
  const t = usePartnerWords();
  const go = useGo();
  return (
    <Page title={t('register')} help={t('registerHelp')}>
      <div className="ll-section">
        <CommandForm
          operation="register-partner"
          groups={[{ title: t('basics'), fields: ['code', 'name', 'kind', 'region', 'parentId', 'warehouseId'] }]}
          submit={t('register')}
          onDone={({ partnerId }) => go(`/partners/${partnerId}`)}
        />
      </div>
    </Page>
  );
}
