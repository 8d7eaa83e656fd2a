import { useAnswer } from '../../app/query.ts';
import { amountText, cents, centsText } from '../../patterns/format.ts';
import { Figures } from '../../patterns/facts.tsx';
import { Section } from '../../patterns/page.tsx';
import type { Order } from './order.tsx';
import { useOrdersWords } from './words.ts';

/** The partner's credit beside an order that waits for approval, where the person may see it. */
export function Credit({ order: { partnerId, gross } }: { readonly order: Order }) {
  const t = useOrdersWords();
  const partner = useAnswer('get-partner', { partnerId });
  const credit = partner.data?.data.credit;
  if (!credit) return null;
  const after = cents(credit.left) - cents(gross);
  return (
    <Section title={t('credit')} actions={<span className="ll-muted">{t('creditDays', { days: credit.days })}</span>}>
      <Figures
        items={[
          { label: t('creditLimit'), value: amountText(credit.limit) },
          { label: t('creditUsed'), value: amountText(credit.used) },
          { label: t('creditLeft'), value: amountText(credit.left) },
          { label: t('creditAfter'), value: centsText(after), tone: after < 0n ? 'stopped' : 'done' },
        ]}
      />
      {after < 0n ? <p className="ll-blocks">{t('creditShort')}</p> : null}
    </Section>
  );
}
