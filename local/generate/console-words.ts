import type { Words } from '../../runtime/contract.ts';
import type { Operation, Schema } from './console-sources.ts';
import type { OpenApiDocument } from './openapi.ts';

type Language = keyof Words;

/** The words of one language: what every screen needs, and the longer sentences, which are loaded when asked for. */
export interface LanguageWords {
  readonly short: {
    /**
     * By field name; `<operation>.<field>` where an operation means something of its own, and
     * `<operation>.<parent>.<field>` where it means two things.
     */
    readonly fields: Readonly<Record<string, string>>;
    /** By code list, then by value. */
    readonly lists: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** What each operation does, by its name. */
    readonly operations: Readonly<Record<string, string>>;
  };
  readonly explained: Readonly<Record<string, string>>;
}

interface Seen {
  readonly operation: string;
  readonly field: string;
  /** The field it stands in, e.g. `lines`; absent at the top. */
  readonly parent: string | undefined;
  readonly schema: Schema;
}

/**
 * Words and kinds by field name. Most names mean one thing everywhere; where operations differ, the most frequent meaning
 * keeps the plain name and the others stand under their operation.
 */
export function wordsOf(document: OpenApiDocument, operations: readonly { readonly operation: Operation }[]) {
  const seen = operations.flatMap(({ operation }) => fieldsOf(operation));
  const lists = (document as unknown as { 'x-code-lists'?: readonly CodeList[] })['x-code-lists'] ?? [];
  const inLanguage = (language: Language): LanguageWords => ({
    short: {
      fields: commonFirst(seen, ({ schema }) => (schema['x-words'] as Words | undefined)?.[language]),
      lists: Object.fromEntries(
        lists.map(({ name, values }) => [
          name,
          Object.fromEntries(values.map(({ value, ...words }) => [value, words[language]])),
        ]),
      ),
      operations: Object.fromEntries(
        operations.map(({ operation }) => [operation.operationId, (operation['x-summary'] as Words)[language]]),
      ),
    },
    explained: commonFirst(seen, ({ schema }) => (schema['x-explains'] as Words | undefined)?.[language]),
  });
  return { zh: inLanguage('zh'), en: inLanguage('en'), kinds: kindsOf(seen) };
}

interface CodeList extends Words {
  readonly name: string;
  readonly values: readonly (Words & { readonly value: string })[];
}

/** A name that is mostly plain text stays so, whatever it is in a few places. */
function kindsOf(seen: readonly Seen[]): Readonly<Record<string, string>> {
  const kinds = commonFirst(seen, (one) => kindOf(one) ?? 'text');
  return Object.fromEntries(Object.entries(kinds).filter(([key, kind]) => key.includes('.') || kind !== 'text'));
}

/** How a value is written: by its code list, or as the amount, day or share it is. */
function kindOf({ schema }: Seen): string | undefined {
  const list = schema['x-code-list'] ?? schema.items?.['x-code-list'];
  if (typeof list === 'string') return `list:${list}`;
  if (typeof schema['x-unit'] === 'string') return schema['x-unit'];
  return typeof schema['format'] === 'string' ? schema['format'] : undefined;
}

function fieldsOf(operation: Operation): Seen[] {
  const found: Seen[] = [];
  const walk = (schema: Schema | undefined, parent?: string): void => {
    if (!schema) return;
    for (const [field, shape] of Object.entries(schema.properties ?? {})) {
      found.push({ operation: operation.operationId, field, parent, schema: shape });
      // A page of a list is no parent: its rows are what the operation is about.
      walk(shape, field === 'items' ? undefined : field);
    }
    walk(schema.items, parent);
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(part, parent);
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, parent);
  };
  for (const { in: place, name, schema } of operation.parameters ?? []) {
    if (place !== 'header') walk({ properties: { [name]: schema } });
  }
  walk(operation.requestBody?.content['application/json']?.schema);
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  walk(success?.content?.['application/json']?.schema);
  return found;
}

function commonFirst(
  seen: readonly Seen[],
  valueOf: (one: Seen) => string | undefined,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const [field, uses] of Map.groupBy(seen, (one) => one.field)) {
    const told = uses.flatMap((use) => {
      const value = valueOf(use);
      return value === undefined ? [] : [{ ...use, value }];
    });
    const [common] = [...Map.groupBy(told, ({ value }) => value)].toSorted(([, a], [, b]) => b.length - a.length);
    if (!common) continue;
    result[field] = common[0];
    for (const [operation, own] of Map.groupBy(told, (one) => one.operation)) {
      const top = own.find(({ parent }) => parent === undefined) ?? own[0];
      if (top && top.value !== common[0]) result[`${operation}.${field}`] = top.value;
      for (const { parent, value } of own) {
        if (parent && value !== top?.value) result[`${operation}.${parent}.${field}`] = value;
      }
    }
  }
  return result;
}
