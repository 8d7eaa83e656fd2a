import '../../design/master.css';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { itemGroups } from './item-groups.ts';
import { useItemWords } from './words-item.ts';

/** Takes an item into the master; it waits for first-operation review. */
export function Screen() {
  const t = useItemWords();
  const go = useGo();
  return (
    <Page title={t('register')} help={t('registerHelp')}>
      <div className="ll-section">
        <CommandForm
          operation="register-item"
          groups={itemGroups(t)}
          submit={t('register')}
          onDone={({ itemId }) => go(`/items/${itemId}`)}
        />
      </div>
    </Page>
  );
}
