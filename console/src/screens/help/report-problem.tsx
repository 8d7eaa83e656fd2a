import '../../design/master.css';
import { lastRefused } from '../../app/problem.ts';
import { useAddress } from '../../patterns/address.ts';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { toast } from '../../patterns/toast.ts';
import { useHelpWords } from './words.ts';

/** A report from the screen a problem was met on. The screen's query stays behind: it may say whom somebody looked for. */
export function Screen() {
  const t = useHelpWords();
  const go = useGo();
  const [said] = useAddress();
  const screen = said['screen']?.split('?')[0] ?? '/';
  const failedRequest = said['request'] ?? lastRefused();
  return (
    <Page title={t('report')} help={t('reportHelp')}>
      <div className="ll-section ll-narrow">
        <CommandForm
          operation="report-problem"
          initial={{ screen, severity: 'hindering', ...(failedRequest ? { failedRequest } : {}) }}
          submit={t('send')}
          onDone={() => {
            toast(t('thanks'));
            go('/problems');
          }}
        />
      </div>
    </Page>
  );
}
