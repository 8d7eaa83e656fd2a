import { call } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { useName } from '../names.tsx';
import { usePatternWords } from '../words.ts';
import { Lookup, type Choice as Found } from './lookup.tsx';
import type { Control } from './lookups.tsx';

/** People by surname or a part of the name, with what they are. */
async function findPeople(text: string): Promise<readonly Found[]> {
  const { data } = await call('list-people', { name: text });
  return data.items.map(({ personId, name = '', kind }) => ({
    id: personId,
    title: name,
    more: listWord('person-kind', kind),
  }));
}

/** A person by name. */
export function PersonLookup({ id, value, onChange, label, invalid }: Control) {
  const { name } = useName('person', value);
  return (
    <Lookup
      name="people"
      find={findPeople}
      onChoose={(choice) => onChange?.(choice.id)}
      shown={value ? name : ''}
      {...(id ? { inputId: id } : {})}
      {...(label ? { label } : {})}
      {...(invalid ? { invalid } : {})}
    />
  );
}

/**
 * One of few people: our salespeople, or those of a supplier. Nobody is a choice too; where there is nobody to choose,
 * it says so.
 */
export function PersonChoice({
  value,
  onChange,
  label,
  of,
}: Pick<Control, 'value' | 'onChange' | 'label'> & {
  readonly of: { readonly kind: 'salesperson' } | { readonly partnerId: string };
}) {
  const t = usePatternWords();
  const { data } = useAnswer('list-people', { ...of, limit: 100 }, { staleTime: 60_000 });
  const people = (data?.data.items ?? []).filter(({ status, name }) => status === 'active' && name);
  return (
    <select
      className="ll-input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    >
      <option value="">{t(data && people.length === 0 ? 'nobodyToChoose' : 'nobody')}</option>
      {people.map(({ personId, name }) => (
        <option key={personId} value={personId}>
          {name}
        </option>
      ))}
    </select>
  );
}
