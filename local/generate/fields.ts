import * as z from 'zod';
import type { AnyContract, Context } from '../../runtime/contract.ts';
import { codeListOf } from '../../runtime/dictionary/code-lists.ts';
import { findFieldWords } from '../../runtime/dictionary/fields.ts';
import type { FieldWords } from '../../runtime/dictionary/fields/field-words.ts';

/** A JSON Schema, as far as fields are looked for in it. */
export interface FieldSchema {
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
  readonly allOf?: readonly FieldSchema[];
  readonly additionalProperties?: FieldSchema | boolean;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** A field of a contract: where it stands, by names with dots between; lists and the pages of lists leave no trace. */
export interface Field {
  readonly path: string;
  readonly name: string;
  readonly schema: FieldSchema;
}

export function fieldsIn(schema: FieldSchema, above = ''): Field[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, inner]): Field[] => {
    const path = above === '' ? name : `${above}.${name}`;
    return [{ path, name, schema: inner }, ...fieldsIn(inner, path === 'items' ? '' : path)];
  });
  return [...own, ...insidesOf(schema).flatMap((inner) => fieldsIn(inner, above))];
}

const insidesOf = ({ items, anyOf, oneOf, allOf, additionalProperties }: FieldSchema): FieldSchema[] => [
  ...(items ? [items] : []),
  ...[anyOf, oneOf, allOf].flatMap((parts) => parts ?? []),
  ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
];

/** Every field that a contract takes or answers with. */
export function fieldsOf(contract: AnyContract): Field[] {
  const shapes = [
    z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }),
    z.toJSONSchema(contract.output, { io: 'output', unrepresentable: 'any' }),
  ];
  return shapes.flatMap((shape) => fieldsIn(shape as FieldSchema));
}

/** The words that a value of this field can be, its own or those of the list that it is; none when it is free. */
export function choicesOf(schema: FieldSchema): string[] {
  const { enum: values, const: one } = schema;
  const given: readonly unknown[] = [...(values ?? []), one];
  const own = given.filter((value): value is string => typeof value === 'string' && value !== '');
  return [...new Set([...own, ...(schema.properties ? [] : insidesOf(schema).flatMap(choicesOf))])];
}

export interface ToldField extends Field {
  readonly words?: FieldWords;
  readonly choices: readonly string[];
  /** The code list that its words say, or that alone holds all its choices. */
  readonly codeList?: string;
}

/** A field with what the dictionary says of it. */
export function tell(contract: { readonly name: string; readonly context: Context }, field: Field): ToldField {
  const words = findFieldWords({ contract: contract.name, context: contract.context, path: field.path })?.words;
  const choices = choicesOf(field.schema);
  return { ...field, words, choices, codeList: words?.codeList ?? codeListOf(choices) };
}
