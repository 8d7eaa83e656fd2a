import '../../design/master.css';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { usePeopleWords } from './words.ts';

/** Opens the file of a person. */
export function Screen() {
  const t = usePeopleWords();
  const go = useGo();
  return (
    <Page title={t('register')} help={t('registerHelp')}>
      <div className="ll-section">
        <CommandForm
          operation="register-person"
          groups={[{ title: t('placed'), fields: ['kind', 'partnerId', 'posts', 'userId', 'joinedOn'] }]}
          submit={t('register')}
          onDone={({ personId }) => go(`/people/${personId}`)}
        />
      </div>
    </Page>
  );
}
