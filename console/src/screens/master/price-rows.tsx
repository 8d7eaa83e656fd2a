import { useMay } from '../../app/me.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { today } from '../../patterns/format.ts';
import { useGo } from '../../patterns/go.tsx';
import { Tag } from '../../patterns/status.tsx';
import { termState } from '../../patterns/terms.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { endRule, replaceRule, usePriceDraft, type Rule } from './price-draft.ts';
import { ScopeOf } from './price-scope.tsx';
import { usePriceWords } from './words-price.ts';

const tones = { future: 'running', inForce: 'done', soon: 'done', lapsed: 'quiet' } as const;

/** The rules of one level: for whom, from which quantity, how much, how long. */
export function PriceRows({
  itemId,
  rules,
  label,
}: {
  readonly itemId: string;
  readonly rules: readonly Rule[];
  readonly label: string;
}) {
  const t = usePriceWords();
  const p = usePatternWords();
  const may = useMay();
  return (
    <DataTable
      label={label}
      operation="get-price-sheet"
      rows={rules}
      rowKey={({ rule }) => rule}
      columns={[
        { field: 'scope', render: (rule) => <ScopeOf {...rule} /> },
        { field: 'fromQuantity' },
        { field: 'unitPrice' },
        { field: 'validFrom' },
        { field: 'validTo' },
        {
          field: 'state',
          label: t('state'),
          render: (rule) => {
            const state = termState({ from: rule.validFrom, to: rule.validTo }, today());
            return <Tag tone={tones[state]}>{p(`term_${state}`)}</Tag>;
          },
        },
        ...(may('set-prices')
          ? [
              {
                field: 'acts',
                label: t('acts'),
                sorts: false,
                render: (rule: Rule) => <Acts itemId={itemId} rule={rule} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Acts({ itemId, rule }: { readonly itemId: string; readonly rule: Rule }) {
  const t = usePriceWords();
  const go = useGo();
  const { ends } = usePriceDraft();
  if (rule.validTo < today()) return <span className="ll-none">—</span>;
  if (ends.some((end) => end.rule.rule === rule.rule)) return <Tag tone="waiting">{t('inDraft')}</Tag>;
  const end = { itemId, rule, ...(rule.level === 'partner' ? { partnerId: rule.scope } : {}) };
  return (
    <span className="ll-inline">
      <button
        type="button"
        className="ll-quiet-button"
        onClick={() => {
          replaceRule(end);
          go('/prices/change');
        }}
      >
        {t('replace')}
      </button>
      <button type="button" className="ll-quiet-button" onClick={() => endRule(end)}>
        {t('end')}
      </button>
    </span>
  );
}
