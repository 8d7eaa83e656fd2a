import type { Output } from '../../app/api.ts';
import type { ToneName } from '../../design/tokens.ts';
import { Tag } from '../../patterns/status.tsx';
import { useSharedWords } from './shared-words.ts';

export type Band = Output<'get-availability'>['quantity'];

const tones: Readonly<Record<Band, ToneName>> = { '0': 'stopped', '1-9': 'warning', '10-99': 'done', '100+': 'done' };

/** Roughly how much is there. */
export function StockBand({ band }: { readonly band: Band | undefined }) {
  const t = useSharedWords();
  return band === undefined ? <span className="ll-none">—</span> : <Tag tone={tones[band]}>{t(`stock${band}`)}</Tag>;
}
