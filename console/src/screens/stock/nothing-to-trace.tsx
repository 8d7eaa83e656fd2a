import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Empty } from '../../patterns/states.tsx';
import { useTraceWords } from './trace-words.ts';

/** An address that names no goods: it leads to where one names them. */
export function NothingToTrace() {
  const t = useTraceWords();
  return (
    <Page title={t('trace')} help={t('traceHelp')}>
      <Empty>{t('missing')}</Empty>
      <p style={{ textAlign: 'center' }}>
        <Go to="/trace" className="ll-button">
          {t('open')}
        </Go>
      </p>
    </Page>
  );
}
