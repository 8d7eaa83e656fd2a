import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { countText } from '../../patterns/format.ts';
import { Page, Section } from '../../patterns/page.tsx';
import '../../design/stock.css';
import { useStockWords } from './words.ts';

/** Stock that was there before the system. A new form stands ready when one is entered: a site has many lots. */
export function Screen() {
  const t = useStockWords();
  const [done, setDone] = useState<readonly Output<'open-stock'>[]>([]);
  return (
    <Page title={t('opening')} help={t('openingHelp')}>
      {done.map(({ openingId, number, lineCount, quantity }) => (
        <p key={openingId} className="ll-note" role="status">
          {t('openingDone', { number, lines: lineCount, quantity: countText(quantity) })}
        </p>
      ))}
      <Section title={t('opening')}>
        <div className="ll-wide-rows">
          <CommandForm
            key={done.length}
            operation="open-stock"
            submit={t('openingSubmit')}
            onDone={(answer) => setDone((before) => [answer, ...before])}
          />
        </div>
      </Section>
    </Page>
  );
}
