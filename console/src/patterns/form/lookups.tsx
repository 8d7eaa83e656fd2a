import { useAnswer } from '../../app/query.ts';
import { call } from '../../app/api.ts';
import { useMe } from '../../app/me.tsx';
import { useName } from '../names.tsx';
import { usePatternWords } from '../words.ts';
import { Lookup, type Choice } from './lookup.tsx';

/** What a control of a form is given by its field. */
export interface Control {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly label?: string;
  readonly invalid?: boolean;
}

export async function findPartners(text: string): Promise<readonly Choice[]> {
  const { data } = await call('find-anything', { text });
  return data.hits
    .filter(({ kind }) => kind === 'partner')
    .map(({ id, title, subtitle }) => ({ id, title, ...(subtitle ? { more: subtitle } : {}) }));
}

export async function findItems(text: string): Promise<readonly Choice[]> {
  const { data } = await call('find-anything', { text });
  return data.hits
    .filter(({ kind }) => kind === 'item')
    .map(({ id, title, subtitle }) => ({ id, title, ...(subtitle ? { more: subtitle } : {}) }));
}

/** A partner by code or name. A partner's own people act for their partner only, so there is nothing to choose. */
export function PartnerLookup({ id, value, onChange, label, invalid }: Control) {
  const { partner } = useMe();
  const { name } = useName('partner', value);
  if (partner) return <span id={id}>{partner.name}</span>;
  return (
    <Lookup
      name="partners"
      find={findPartners}
      onChoose={(choice) => onChange?.(choice.id)}
      shown={value ? name : ''}
      {...(id ? { inputId: id } : {})}
      {...(label ? { label } : {})}
      {...(invalid ? { invalid } : {})}
    />
  );
}

/** An item by code, barcode or name. */
export function ItemLookup({ id, value, onChange, label, invalid }: Control) {
  const { name } = useName('item', value);
  return (
    <Lookup
      name="items"
      find={findItems}
      onChoose={(choice) => onChange?.(choice.id)}
      shown={value ? name : ''}
      {...(id ? { inputId: id } : {})}
      {...(label ? { label } : {})}
      {...(invalid ? { invalid } : {})}
    />
  );
}

/** One of the warehouses the person may work in. */
export function WarehouseSelect({ id, value, onChange, label, invalid }: Control) {
  const t = usePatternWords();
  const { warehouses: own } = useMe();
  const { data } = useAnswer('list-warehouses', {}, { staleTime: 300_000 });
  const all = data?.data.items ?? [];
  return (
    <select
      id={id}
      className="ll-input"
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || undefined)}
    >
      <option value="">{t('choose')}</option>
      {all
        .filter(({ warehouseId }) => !own || own.includes(warehouseId))
        .map(({ warehouseId, name }) => (
          <option key={warehouseId} value={warehouseId}>
            {name}
          </option>
        ))}
    </select>
  );
}
