import { listWord } from '../../app/language.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { daysFrom, today, unitPriceText } from '../../patterns/format.ts';
import { NameOf } from '../../patterns/names.tsx';
import { Section } from '../../patterns/page.tsx';
import { changeEnd, removeEnd, type DraftEnd } from './price-draft.ts';
import { ScopeOf } from './price-scope.tsx';
import { usePriceWords } from './words-price.ts';

/** The rules that end with this change, each with its last day. */
export function PriceEnds({ ends }: { readonly ends: readonly DraftEnd[] }) {
  const t = usePriceWords();
  return (
    <Section title={t('ends')}>
      <DataTable
        label={t('ends')}
        operation="get-price-sheet"
        rows={ends}
        rowKey={({ rule }) => rule.rule}
        columns={[
          { field: 'itemId', render: ({ itemId }) => <NameOf kind="item" id={itemId} plain /> },
          { field: 'level', render: ({ rule }) => listWord('price-level', rule.level) },
          { field: 'scope', render: ({ rule }) => <ScopeOf {...rule} /> },
          { field: 'fromQuantity', align: 'right', render: ({ rule }) => rule.fromQuantity },
          { field: 'unitPrice', align: 'right', render: ({ rule }) => unitPriceText(rule.unitPrice) },
          { field: 'validTo', render: ({ rule }) => rule.validTo },
          {
            field: 'lastDay',
            label: t('lastDay'),
            sorts: false,
            render: ({ rule, lastDay }) => (
              <input
                className="ll-input"
                type="date"
                aria-label={t('lastDay')}
                min={daysFrom(today(), -1)}
                max={daysFrom(rule.validTo, -1)}
                value={lastDay}
                onChange={({ target }) => changeEnd(rule.rule, target.value)}
              />
            ),
          },
          {
            field: 'rule',
            label: t('acts'),
            sorts: false,
            render: ({ rule }) => (
              <button type="button" className="ll-quiet-button" onClick={() => removeEnd(rule.rule)}>
                {t('removeEnd')}
              </button>
            ),
          },
        ]}
      />
    </Section>
  );
}
