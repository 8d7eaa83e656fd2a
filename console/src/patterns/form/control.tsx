import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { listWord } from '../../app/language.ts';
import { kindOf } from '../format.ts';
import { Choice } from './choice.tsx';
import {
  CertificateLookup,
  ItemLookup,
  ItemsLookup,
  PartnerLookup,
  ProductLineInput,
  WarehouseSelect,
  WarehousesChoice,
  type Control,
} from './lookups.tsx';
import { PersonLookup, SalespersonChoice } from './people.tsx';
import type { Schema } from './schema.ts';
import { ProductLinesInput, RegionInput, RegionsInput, type Several } from './several.tsx';
import { instantOfLocal, localOfInstant } from './zoned.ts';

const lookups: readonly (readonly [RegExp, (props: Control) => ReactNode])[] = [
  [/^(?:partnerId|supplierId|parentId)$/, PartnerLookup],
  [/^(?:itemId|substituteId)$/, ItemLookup],
  [/^certificateId$/, CertificateLookup],
  [/^personId$/, PersonLookup],
  [/^salespersonId$/, SalespersonChoice],
  [/^warehouseId$/, WarehouseSelect],
  [/^productLine$/, ProductLineInput],
  [/^region$/, RegionInput],
];

/** Controls of fields that hold several of what is looked up or chosen. */
const severals: Readonly<Record<string, (props: Several) => ReactNode>> = {
  warehouses: WarehousesChoice,
  itemIds: ItemsLookup,
  productLines: ProductLinesInput,
  regions: RegionsInput,
};

const isText = (schema: Schema, field: string): boolean =>
  (schema.maxLength ?? 0) > 200 || /^(?:reason|note|text|content|detail|address|addressAndPhone)$/.test(field);

/** What stands in the control differs from what is sent: company time from UTC, percent from basis points. */
export function conversion(schema: Schema, field: string, operation: string) {
  if (schema.format === 'date-time') {
    return {
      getValueProps: (value: unknown) => ({ value: value ? localOfInstant(value as string) : '' }),
      normalize: (value: string) => (value ? instantOfLocal(value) : undefined),
    };
  }
  if (kindOf(field, operation) === 'basis-points') {
    return {
      getValueProps: (value: unknown) => ({ value: value === undefined || value === '' ? '' : Number(value) / 100 }),
      normalize: (value: string) => (value === '' ? undefined : Math.round(Number(value) * 100)),
    };
  }
  return {};
}

/** The control of a single value: a lookup, a choice or a box, by what its name and shape say. */
export function controlOf(schema: Schema, field: string, operation: string): ReactNode {
  const values = schema.enum ?? schema.items?.enum;
  const Many = schema.type === 'array' && Object.hasOwn(severals, field) ? severals[field] : undefined;
  if (Many) return <Many />;
  if (schema.type === 'array' && !values) return <Input.TextArea rows={3} />;
  if (values) return choiceOf(schema, values, field, operation);
  // What a command gives a name to cannot be looked up yet.
  const isNew = operation === 'add-warehouse' && field === 'warehouseId';
  const [, Found] = (isNew ? undefined : lookups.find(([pattern]) => pattern.test(field))) ?? [];
  return Found ? <Found /> : inputFor(schema, field, operation);
}

/** One of the values of a code list, or several. */
function choiceOf(schema: Schema, values: readonly (string | number)[], field: string, operation: string): ReactNode {
  const kind = kindOf(field, operation);
  const word = (value: string | number): string =>
    kind.startsWith('list:') ? listWord(kind.slice(5), String(value)) : String(value);
  if (schema.type === 'array' && values) {
    return <Checkbox.Group options={values.map((value) => ({ value, label: word(value) }))} />;
  }
  return <Choice values={values} word={word} />;
}

function inputFor(schema: Schema, field: string, operation: string): ReactNode {
  const kind = kindOf(field, operation);
  if (schema.format === 'date') return <Input type="date" />;
  if (schema.format === 'date-time') return <Input type="datetime-local" />;
  if (schema.type === 'integer') return <Input inputMode="numeric" autoComplete="off" />;
  if (schema.type === 'number' || kind === 'money' || kind === 'unit-price') {
    return <Input inputMode="decimal" autoComplete="off" />;
  }
  return isText(schema, field) ? (
    <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
  ) : (
    <Input autoComplete="off" />
  );
}
