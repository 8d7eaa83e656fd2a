import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { Tag } from '../../patterns/status.tsx';
import { useCertificateWords } from './words-certificate.ts';

/** What is known of a term's renewal: that it was taken in, how it was decided, whether it alone covers today. */
export function RenewalNote({
  renewal,
  isDeemed,
}: {
  readonly renewal?: Output<'get-certificate'>['terms'][number]['renewal'] | undefined;
  readonly isDeemed: boolean;
}) {
  const t = useCertificateWords();
  if (!renewal) return null;
  const { notice, askedOn, decision } = renewal;
  return (
    <>
      {t('asked', { notice, day: askedOn })}{' '}
      {decision ? t('decided', { outcome: listWord('renewal-outcome', decision.outcome), day: decision.day }) : null}
      {isDeemed ? <Tag tone="running">{t('deemed')}</Tag> : null}
    </>
  );
}
