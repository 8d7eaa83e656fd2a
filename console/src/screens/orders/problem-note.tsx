import type { Output } from '../../app/api.ts';
import { fieldWord, language } from '../../app/language.ts';
import { Value } from '../../patterns/value.tsx';
import { useSharedWords } from './shared-words.ts';

export type OrderProblem = Output<'preview-order'>['problems'][number];

/** Which operation's words a refusal's facts speak, and fields that a refusal calls otherwise. */
const spoken: Readonly<
  Record<string, { readonly operation: string; readonly fields: Readonly<Record<string, string>> }>
> = {
  'credit-exceeded': { operation: 'get-partner', fields: { order: 'gross' } },
  'partner-not-approved': { operation: 'get-partner', fields: {} },
  'licence-lapsed': { operation: 'record-licence', fields: { licence: 'number' } },
  'licence-scope': { operation: 'get-item', fields: { line: 'productLine' } },
};

/** Names in a refusal that say what the reader sees already: the partner of the order, the item of the line, bare ids. */
const seen = (name: string, value: OrderProblem['facts'][string]): boolean =>
  ['partner', 'item', 'quantity'].includes(name) || value === null || /^(?:ptn|itm|adr)_/.test(String(value));

/** What stands in the way of a line or an order, with its facts and the rule it rests on. */
export function ProblemNote({ of: { type, title, facts, article, stops } }: { readonly of: OrderProblem }) {
  const t = useSharedWords();
  const { operation = 'preview-order', fields = {} } = spoken[type] ?? {};
  const told = Object.entries(facts).flatMap(([name, value]) =>
    seen(name, value) ? [] : [{ field: fields[name] ?? name, value }],
  );
  return (
    <div className="ll-problem" data-tone={stops === 'placing' ? 'stopped' : 'warning'}>
      <strong>{title[language()]}</strong>
      {told.map(({ field, value }) => (
        <span key={field}>
          {fieldWord(field, operation)}: <Value field={field} value={value} operation={operation} plain />
        </span>
      ))}
      {article ? (
        <span className="ll-muted">
          {t('article')}: {article}
        </span>
      ) : null}
      {stops === 'approval' ? <span>{t('stopsApproval')}</span> : null}
    </div>
  );
}
