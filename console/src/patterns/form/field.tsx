import { Button, Checkbox, Form, Input } from 'antd';
import { createContext, useContext, type ReactNode } from 'react';
import { fieldWord, listWord } from '../../app/language.ts';
import { kindOf } from '../format.ts';
import { usePatternWords } from '../words.ts';
import { Choice } from './choice.tsx';
import { controlOf, conversion } from './control.tsx';
import { variantsOf, type Schema } from './schema.ts';

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

/** What the form begins with. A default never stands over it, and antd wants each value from one side only. */
export const Begun = createContext<unknown>(undefined);

function useStart<V>(path: Path, value: V): { readonly initialValue?: V } {
  const begun = useContext(Begun);
  const given = path.reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], begun);
  return given === undefined && value !== undefined ? { initialValue: value } : {};
}

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

function Single(props: FieldProps & { readonly field: string }) {
  const { schema, path, base = [], operation, isRequired, isLoose, field } = props;
  const t = usePatternWords();
  const start = useStart([...base, ...path], schema.type === 'boolean' ? schema.default === true : schema.default);
  const word = fieldWord(field, operation);
  const label = kindOf(field, operation) === 'basis-points' ? `${word} (%)` : word;
  if (schema.type === 'boolean') {
    return (
      <Form.Item name={[...path]} valuePropName="checked" {...start}>
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
      {...start}
      {...(schema.type === 'array' &&
      !schema.items?.enum &&
      !/^(?:warehouses|itemIds|productLines|regions)$/.test(field)
        ? { extra: t('onePerLine') }
        : {})}
      {...conversion(schema, field, operation)}
    >
      {controlOf(schema, field, operation)}
    </Form.Item>
  );
}

function Optional() {
  const t = usePatternWords();
  return <span className="ll-muted"> ({t('optional')})</span>;
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
  const start = useStart(
    [...base, ...path],
    Array.from({ length: rows }, () => ({})),
  );
  return (
    <fieldset className="ll-group">
      <legend>
        {fieldWord(String(path.at(-1)), operation)}
        {isRequired ? null : <Optional />}
      </legend>
      <Form.List name={[...path]} {...start}>
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
