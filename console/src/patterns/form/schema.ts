/** A JSON Schema as the generated inputs hold it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number | boolean;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const loaders = import.meta.glob<{ readonly inputs: Readonly<Record<string, unknown>> }>('../../generated/inputs/*.ts');

/** The input of an operation; each context's shapes are one small file, loaded when one of its forms opens. */
export async function inputSchema(context: string, operation: string): Promise<Schema> {
  const load = loaders[`../../generated/inputs/${context}.ts`];
  const found = (await load?.())?.inputs[operation];
  if (!found) throw new Error(`no input is known of ${operation}`);
  return found;
}

/** The shape with some of its fields, in the order they are named. */
export const pick = (schema: Schema, names: readonly string[]): Schema => ({
  ...schema,
  properties: Object.fromEntries(
    names.flatMap((name) => {
      const shape = schema.properties?.[name];
      return shape ? [[name, shape] as const] : [];
    }),
  ),
});

/**
 * What an edit says: only the fields that differ from what was read, since what is said again may count as confirmed. A
 * list that was emptied is said as empty.
 */
export function changedOf(
  schema: Schema,
  before: unknown,
  told: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = (inputOf(schema, before) ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).flatMap(([name, shape]) => {
      const isEmptied = told[name] === undefined && Array.isArray(known[name]) && !shape.minItems;
      const value = isEmptied ? [] : told[name];
      return value === undefined || JSON.stringify(value) === JSON.stringify(known[name]) ? [] : [[name, value]];
    }),
  );
}

/** The variants of a union of objects, and the field whose fixed value tells them apart. */
export function variantsOf(schema: Schema): { readonly by: string; readonly of: readonly Schema[] } | undefined {
  const variants = schema.oneOf ?? schema.anyOf;
  if (!variants || variants.length < 2) return undefined;
  const by = Object.entries(variants[0]?.properties ?? {}).find(([, shape]) => shape.const !== undefined)?.[0];
  return by ? { by, of: variants } : undefined;
}

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What the API is sent, from what stands in the form. Blank optional fields and groups are left out. */
export function inputOf(schema: Schema, entered: unknown): unknown {
  const variants = variantsOf(schema);
  if (variants) {
    const chosen = (entered as Record<string, unknown> | undefined)?.[variants.by];
    const variant = variants.of.find((one) => one.properties?.[variants.by]?.const === chosen);
    return variant ? inputOf(variant, entered) : undefined;
  }
  if (schema.properties) return groupInput(schema, entered as Record<string, unknown> | undefined);
  if (schema.type === 'array') return listInput(schema, entered);
  if (schema.const !== undefined) return schema.const;
  if (isBlank(entered)) return undefined;
  if (schema.type === 'integer' || schema.type === 'number') return Number(entered);
  if (schema.type === 'boolean') return entered === true;
  return typeof entered === 'string' ? entered.trim() : entered;
}

function groupInput(schema: Schema, entered: Readonly<Record<string, unknown>> | undefined): unknown {
  const pairs = Object.entries(schema.properties ?? {}).map(
    ([name, shape]) => [name, inputOf(shape, entered?.[name])] as const,
  );
  const filled = pairs.filter(([, value]) => value !== undefined);
  const said = filled.filter(([name]) => schema.properties?.[name]?.const === undefined);
  if (said.length === 0) return undefined;
  // A list that must be there may well be empty.
  const empty = Object.entries(schema.properties ?? {}).flatMap(([name, { type, minItems }]) =>
    type === 'array' && !minItems && schema.required?.includes(name) ? [[name, []] as const] : [],
  );
  return { ...Object.fromEntries(empty), ...Object.fromEntries(filled) };
}

function listInput(schema: Schema, entered: unknown): unknown {
  const items = schema.items ?? {};
  const list =
    typeof entered === 'string' ? entered.split(/[\s,，、;；]+/).filter(Boolean) : ((entered as unknown[]) ?? []);
  const values = list.map((one) => inputOf(items, one)).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values;
}

/** `/picks/0/quantity` → the path of the form's field. */
export const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split('/')
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
