import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { fieldWord, listWord } from '../../app/language.ts';
import { kindOf } from '../format.ts';
import { usePatternWords } from '../words.ts';
import { Choice } from './choice.tsx';
import {
  ItemLookup,
  PartnerLookup,
  ProductLineInput,
  WarehouseSelect,
  WarehousesChoice,
  type Control,
} from './lookups.tsx';
import { variantsOf, type Schema } from './schema.ts';
import { instantOfLocal, localOfInstant } from './zoned.ts';

type Path = readonly (string | number)[];

interface FieldProps {
  readonly schema: Schema;
  /** Name of the field inside the nearest list of rows, as antd's form wants it. */
  readonly path: Path;
  /** Name of that list, so that both together are the whole name. */
  readonly base?: Path;
  /** The operation, or a place in it: `<operation>.<group or list>`. */
  readonly operation: string;
  readonly isRequired: boolean;
  /** Needed only once its group is begun, which the API says: the form does not insist. */
  readonly isLoose?: boolean;
}

const lookups: readonly (readonly [RegExp, (props: Control) => ReactNode])[] = [
  [/^(?:partnerId|supplierId|parentId)$/, PartnerLookup],
  [/^itemId$/, ItemLookup],
  [/^warehouseId$/, WarehouseSelect],
  [/^productLine$/, ProductLineInput],
];

const isText = (schema: Schema, field: string): boolean =>
  (schema.maxLength ?? 0) > 200 || /^(?:reason|note|text|content|detail|address|addressAndPhone)$/.test(field);

/** One field of an input, drawn from its shape: a control, a group, a choice of variants, or rows. */
export function SchemaField(field: FieldProps): ReactNode {
  const { schema, path, base = [], operation, isRequired } = field;
  const name = String(path.findLast((part) => typeof part === 'string'));
  if (schema.const !== undefined) return null;
  // The id of a row comes with what is edited: it goes back with it, and nobody types it.
  if (name === 'id') {
    return (
      <Form.Item name={[...path]} hidden>
        <Input />
      </Form.Item>
    );
  }
  if (variantsOf(schema)) return <VariantFields schema={schema} path={path} base={base} operation={operation} />;
  if (schema.properties) {
    return (
      <fieldset className="ll-group">
        <legend>
          {fieldWord(name, operation)}
          {isRequired ? null : <Optional />}
        </legend>
        <SchemaFields
          schema={schema}
          path={path}
          base={base}
          operation={placeIn(operation, path)}
          isOptional={!isRequired}
        />
      </fieldset>
    );
  }
  if (schema.type === 'array' && (schema.items?.properties || (schema.items && variantsOf(schema.items)))) {
    return <RowFields schema={schema} path={path} base={base} operation={operation} isRequired={isRequired} />;
  }
  return <Single {...field} field={name} />;
}

/** Where the dictionary looks first for the words of what stands in a group or a row: an operation may say a name twice. */
const placeIn = (operation: string, path: Path): string =>
  `${operation.split('.')[0]}.${String(path.findLast((part) => typeof part === 'string'))}`;

/** The fields of a group, one below the other; `hidden` are those the screen fills by itself. */
export function SchemaFields({
  schema,
  path,
  base = [],
  operation,
  hidden = [],
  isOptional = false,
}: Omit<FieldProps, 'isRequired'> & {
  readonly hidden?: readonly string[];
  /** A group that may be left out as a whole: what it needs once it is begun, the API says. */
  readonly isOptional?: boolean;
}) {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !hidden.includes(name))
    .map(([name, shape]) => (
      <SchemaField
        key={name}
        schema={shape}
        path={[...path, name]}
        base={base}
        operation={operation}
        isRequired={schema.required?.includes(name) === true && shape.default === undefined}
        isLoose={isOptional}
      />
    ));
}

function Single({ schema, path, operation, isRequired, isLoose, field }: FieldProps & { readonly field: string }) {
  const t = usePatternWords();
  const word = fieldWord(field, operation);
  const label = kindOf(field, operation) === 'basis-points' ? `${word} (%)` : word;
  if (schema.type === 'boolean') {
    return (
      <Form.Item name={[...path]} valuePropName="checked" initialValue={schema.default === true}>
        <Checkbox>{label}</Checkbox>
      </Form.Item>
    );
  }
  return (
    <Form.Item
      name={[...path]}
      label={label}
      required={isRequired}
      rules={isRequired && !isLoose ? [{ required: true, message: t('missing', { field: label }) }] : []}
      {...(schema.default === undefined ? {} : { initialValue: schema.default })}
      {...(schema.type === 'array' && !schema.items?.enum && field !== 'warehouses' ? { extra: t('onePerLine') } : {})}
      {...conversion(schema, field, operation)}
    >
      {controlOf(schema, field, operation)}
    </Form.Item>
  );
}

/** What stands in the control differs from what is sent: company time from UTC, percent from basis points. */
function conversion(schema: Schema, field: string, operation: string) {
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

function controlOf(schema: Schema, field: string, operation: string): ReactNode {
  const values = schema.enum ?? schema.items?.enum;
  if (schema.type === 'array' && field === 'warehouses') return <WarehousesChoice />;
  if (schema.type === 'array' && !values) return <Input.TextArea rows={3} />;
  if (values) return choiceOf(schema, values, field, operation);
  // What a command gives a name to cannot be looked up yet.
  const isNew = operation === 'add-warehouse' && field === 'warehouseId';
  const [, Found] = (isNew ? undefined : lookups.find(([pattern]) => pattern.test(field))) ?? [];
  return Found ? <Found /> : inputFor(schema, field, operation);
}

function Optional() {
  const t = usePatternWords();
  return <span className="ll-muted"> ({t('optional')})</span>;
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

function VariantFields({ schema, path, base = [], operation }: Omit<FieldProps, 'isRequired'>) {
  const variants = variantsOf(schema);
  const by = variants?.by ?? '';
  const chosen = Form.useWatch([...base, ...path, by]) as string | undefined;
  if (!variants) return null;
  const variant = variants.of.find((one) => one.properties?.[by]?.const === chosen);
  const kind = kindOf(by, operation);
  const word = (value: string | number): string =>
    kind.startsWith('list:') ? listWord(kind.slice(5), String(value)) : String(value);
  return (
    <fieldset className="ll-group">
      <legend>
        {typeof path.at(-1) === 'string' ? fieldWord(String(path.at(-1)), operation) : fieldWord(by, operation)}
      </legend>
      <Form.Item name={[...path, by]} label={fieldWord(by, operation)} required>
        <Choice values={variants.of.map((one) => one.properties?.[by]?.const as string)} word={word} />
      </Form.Item>
      {variant ? <SchemaFields schema={variant} path={path} base={base} operation={operation} hidden={[by]} /> : null}
    </fieldset>
  );
}

function RowFields({ schema, path, base = [], operation, isRequired }: FieldProps) {
  const t = usePatternWords();
  const items = schema.items ?? {};
  // A list that may be left out begins without rows: an empty one would have to be filled.
  const rows = isRequired ? (schema.minItems ?? 0) : 0;
  return (
    <fieldset className="ll-group">
      <legend>
        {fieldWord(String(path.at(-1)), operation)}
        {isRequired ? null : <Optional />}
      </legend>
      <Form.List name={[...path]} initialValue={Array.from({ length: rows }, () => ({}))}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="ll-row" role="group" aria-label={t('rows', { row: name + 1 })}>
                <RowOf schema={items} row={name} base={[...base, ...path]} operation={placeIn(operation, path)} />
                {fields.length > rows ? (
                  <Button size="small" onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                ) : null}
              </div>
            ))}
            <Button onClick={() => add({})} disabled={fields.length >= (schema.maxItems ?? Infinity)}>
              {t('add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

/** One row of a list: antd names its fields from the list on. */
function RowOf({
  schema,
  row,
  base,
  operation,
}: {
  readonly schema: Schema;
  readonly row: number;
  readonly base: Path;
  readonly operation: string;
}) {
  if (variantsOf(schema)) return <VariantFields schema={schema} path={[row]} base={base} operation={operation} />;
  return <SchemaFields schema={schema} path={[row]} base={base} operation={operation} />;
}
