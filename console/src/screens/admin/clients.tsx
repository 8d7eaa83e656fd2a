import { CommandButton } from '../../patterns/command-button.tsx';
import { Page } from '../../patterns/page.tsx';
import { Accounts } from './accounts.tsx';
import { useAdminWords } from './words.ts';

/** Partners' own systems that call the API in the partner's name. */
export function Screen() {
  const t = useAdminWords();
  return (
    <Page
      title={t('clients')}
      help={t('clientsHelp')}
      actions={
        <>
          <a className="ll-button" href="/reference.html" target="_blank" rel="noreferrer">
            {t('reference')}
          </a>
          <CommandButton operation="add-client" primary>
            {t('addClient')}
          </CommandButton>
        </>
      }
    >
      <Accounts kind="client" label={t('clients')} />
    </Page>
  );
}
