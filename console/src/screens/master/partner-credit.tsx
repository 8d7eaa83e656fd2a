import { fieldWord } from '../../app/language.ts';
import { amountText, cents } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { Partner } from './partner.tsx';
import { usePartnerWords } from './words-partner.ts';

/** How much of its credit a partner has taken. */
export function PartnerCredit({
  credit: { limit, used, left, days },
}: {
  readonly credit: NonNullable<Partner['credit']>;
}) {
  const t = usePartnerWords();
  const whole = cents(limit);
  const taken = cents(used);
  // Only the width of a bar is computed here; amounts stay as the API says them.
  const percent = whole > 0n ? Number((taken * 100n) / whole) : taken > 0n ? 100 : 0;
  const tone = percent >= 100 ? 'stopped' : percent >= 80 ? 'warning' : 'done';
  return (
    <Section title={t('credit')}>
      <div className="ll-stack">
        {whole === 0n ? (
          <p className="ll-muted">{t('creditNone')}</p>
        ) : (
          <p>{t('creditUsed', { used: amountText(used), limit: amountText(limit) })}</p>
        )}
        <div className="ll-usage" aria-hidden>
          <span data-tone={tone} style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
        </div>
        {taken > whole ? <Tag tone="stopped">{t('creditOver')}</Tag> : null}
        <dl className="ll-facts">
          <div>
            <dt>{fieldWord('left', 'get-partner')}</dt>
            <dd className="ll-number">{amountText(left)}</dd>
          </div>
          <div>
            <dt>{fieldWord('days', 'get-partner')}</dt>
            <dd>{t('days', { count: days })}</dd>
          </div>
        </dl>
      </div>
    </Section>
  );
}
