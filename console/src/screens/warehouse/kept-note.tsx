import { Go } from '../../patterns/go.tsx';
import { useWorkWords } from './words.ts';

/** Said instead of an answer when a command waits on the device for the network. */
export function KeptNote() {
  const t = useWorkWords();
  return (
    <div className="ll-verdict" data-tone="waiting" role="status">
      {t('keptOnDevice')}
      <div className="ll-verdict-more">
        {t('keptDo')} <Go to="/warehouse/waiting">{t('openWaiting')}</Go>
      </div>
    </div>
  );
}
