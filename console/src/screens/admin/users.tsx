import { CommandButton } from '../../patterns/command-button.tsx';
import { Page } from '../../patterns/page.tsx';
import { Accounts } from './accounts.tsx';
import { useAdminWords } from './words.ts';

/** People who can sign in, and what they may do. */
export function Screen() {
  const t = useAdminWords();
  return (
    <Page
      title={t('users')}
      help={t('usersHelp')}
      actions={
        <CommandButton operation="add-user" primary>
          {t('addUser')}
        </CommandButton>
      }
    >
      <Accounts kind="person" label={t('users')} />
    </Page>
  );
}
