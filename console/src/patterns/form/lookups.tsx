import { useId } from 'react';
import { listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { call } from '../../app/api.ts';
import { useMe } from '../../app/me.tsx';
import { useName } from '../names.tsx';
import { usePatternWords } from '../words.ts';
import { Choice } from './choice.tsx';
import { Lookup, type Choice as Found } from './lookup.tsx';

/** What a control of a form is given by its field. */
export interface Control {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string | undefined) => void;
  readonly label?: string;
  readonly invalid?: boolean;
}

export async function findPartners(text: string): Promise<readonly Found[]> {
  const { data } = await call('find-anything', { text });
  return data.hits
    .filter(({ kind }) => kind === 'partner')
    .map(({ id, title, subtitle }) => ({ id, title, ...(subtitle ? { more: subtitle } : {}) }));
}

export async function findItems(text: string): Promise<readonly Found[]> {
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

async function findCertificates(text: string): Promise<readonly Found[]> {
  const { data } = await call('list-certificates', { number: text });
  return data.items.map(({ certificateId, number, productName }) => ({
    id: certificateId,
    title: number,
    more: productName,
  }));
}

/** A certificate by its whole number, as it stands on paper. */
export function CertificateLookup({ id, value, onChange, label, invalid }: Control) {
  const { data } = useAnswer('get-certificate', { certificateId: value ?? '' }, { enabled: value !== undefined });
  return (
    <Lookup
      name="certificates"
      find={findCertificates}
      onChoose={(choice) => onChange?.(choice.id)}
      shown={value ? (data?.data.number ?? '') : ''}
      {...(id ? { inputId: id } : {})}
      {...(label ? { label } : {})}
      {...(invalid ? { invalid } : {})}
    />
  );
}

/** Several items, each found by code, barcode or name. */
export function ItemsLookup({
  id,
  value = [],
  onChange,
}: Omit<Control, 'value' | 'onChange'> & {
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
}) {
  return (
    <>
      <ItemLookup
        {...(id ? { id } : {})}
        onChange={(itemId) => itemId && !value.includes(itemId) && onChange?.([...value, itemId])}
      />
      {value.map((itemId) => (
        <ChosenItem key={itemId} itemId={itemId} onRemove={() => onChange?.(value.filter((one) => one !== itemId))} />
      ))}
    </>
  );
}

function ChosenItem({ itemId, onRemove }: { readonly itemId: string; readonly onRemove: () => void }) {
  const t = usePatternWords();
  const { name } = useName('item', itemId);
  return (
    <div className="ll-inline">
      <span>{name}</span>
      <button type="button" className="ll-button" onClick={onRemove}>
        {t('remove')}
      </button>
    </div>
  );
}

/** A product line: one of those that are there, or a new one. */
export function ProductLineInput({ id, value, onChange, label, invalid }: Control) {
  const listId = useId();
  const { data } = useAnswer('list-product-lines', {}, { staleTime: 300_000 });
  return (
    <>
      <input
        id={id}
        className="ll-input"
        list={listId}
        autoComplete="off"
        aria-label={label}
        aria-invalid={invalid || undefined}
        value={value ?? ''}
        onChange={(event) => onChange?.(event.target.value || undefined)}
      />
      <datalist id={listId}>
        {data?.data.items.map(({ productLine }) => (
          <option key={productLine} value={productLine}>
            {listWord('product-line', productLine)}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** One of the product lines that items were approved under. */
export function ProductLineSelect({ id, value, onChange, label }: Control) {
  const { data } = useAnswer('list-product-lines', {}, { staleTime: 300_000 });
  const lines = data?.data.items.map(({ productLine }) => productLine) ?? [];
  return (
    <Choice
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(label ? { label } : {})}
      values={value && !lines.includes(value) ? [value, ...lines] : lines}
      word={(line) => listWord('product-line', String(line))}
      onChange={(line) => onChange?.(line)}
    />
  );
}

/** Several warehouses; none chosen leaves the field out, which the API takes as every warehouse. */
export function WarehousesChoice({
  id,
  value = [],
  onChange,
}: Omit<Control, 'value' | 'onChange'> & {
  readonly value?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
}) {
  const t = usePatternWords();
  const { data, isPending } = useAnswer('list-warehouses', {}, { staleTime: 300_000 });
  return (
    <div id={id} className="ll-checks">
      {isPending ? <span className="ll-muted">{t('loading')}</span> : null}
      {data?.data.items.map(({ warehouseId, name }) => (
        <label key={warehouseId}>
          <input
            type="checkbox"
            checked={value.includes(warehouseId)}
            onChange={({ target }) =>
              onChange?.(target.checked ? [...value, warehouseId] : value.filter((one) => one !== warehouseId))
            }
          />
          {name}
        </label>
      ))}
    </div>
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
