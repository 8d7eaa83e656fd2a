import { Tag } from '../../patterns/status.tsx';
import { useFlowWords } from './flow-words.ts';

/** Days of shelf life left: red when over, warning in the last quarter of a year, amber within half a year. */
export function DaysLeft({ days }: { readonly days: number | undefined }) {
  const t = useFlowWords();
  if (days === undefined) return <span className="ll-none">—</span>;
  if (days < 0) return <Tag tone="stopped">{t('over', { days: -days })}</Tag>;
  if (days < 90) return <Tag tone="warning">{t('left', { days })}</Tag>;
  if (days < 180) return <Tag tone="waiting">{t('left', { days })}</Tag>;
  return <span className="ll-whole">{t('left', { days })}</span>;
}
