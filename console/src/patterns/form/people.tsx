import { call, type Output } from '../../app/api.ts';
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

type Person = Output<'list-people'>['items'][number];
type Choosing = Pick<Control, 'id' | 'value' | 'onChange' | 'label'>;

/** One of those who may sell for us: our salespeople and the delegates of agents. */
export function SalespersonChoice(choosing: Choosing) {
  const own = useAnswer('list-people', { kind: 'salesperson', limit: 100 }, { staleTime: 60_000 });
  const delegates = useAnswer('list-people', { kind: 'agent-delegate', limit: 100 }, { staleTime: 60_000 });
  const people = own.data && delegates.data && [...own.data.data.items, ...delegates.data.data.items];
  return <PersonChoice {...choosing} people={people} />;
}

/** One of a supplier's salespeople. */
export function SupplierPersonChoice({ supplierId, ...choosing }: Choosing & { readonly supplierId: string }) {
  const { data } = useAnswer('list-people', { partnerId: supplierId, limit: 100 }, { staleTime: 60_000 });
  const people = data?.data.items.filter(({ kind }) => kind === 'supplier-salesperson');
  return <PersonChoice {...choosing} people={people} />;
}

/** Those who work, by name. Nobody is a choice too; where there is nobody to choose, it says so. */
function PersonChoice({
  id,
  value,
  onChange,
  label,
  people,
}: Choosing & {
  /** Undefined until they are known. */
  readonly people: readonly Person[] | undefined;
}) {
  const t = usePatternWords();
  const working = (people ?? []).filter(({ status, name }) => status === 'active' && name);
  return (
    <select
      id={id}
      className="ll-input"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    >
      <option value="">{t(people && working.length === 0 ? 'nobodyToChoose' : 'nobody')}</option>
      {working.map(({ personId, name }) => (
        <option key={personId} value={personId}>
          {name}
        </option>
      ))}
    </select>
  );
}
