import type { Words } from '../../runtime/contract.ts';
import type { Operation, Schema } from './console-sources.ts';
import type { OpenApiDocument } from './openapi.ts';

type Language = keyof Words;

/** The words of one language: what every screen needs, and the longer sentences, which are loaded when asked for. */
export interface LanguageWords {
  readonly short: {
    /** By field name, or `<operation>.<field>` where one operation means something of its own. */
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
  readonly schema: Schema;
}

/**
 * Words and kinds by field name. Most names mean one thing everywhere; where operations differ, the most frequent meaning
 * keeps the plain name and the others stand under `<operation>.<field>`.
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
  return { zh: inLanguage('zh'), en: inLanguage('en'), kinds: commonFirst(seen, kindOf) };
}

interface CodeList extends Words {
  readonly name: string;
  readonly values: readonly (Words & { readonly value: string })[];
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
  const walk = (schema: Schema | undefined): void => {
    if (!schema) return;
    for (const [field, shape] of Object.entries(schema.properties ?? {})) {
      found.push({ operation: operation.operationId, field, schema: shape });
      walk(shape);
    }
    walk(schema.items);
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) walk(part);
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties);
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
  const byField = Map.groupBy(seen, ({ field }) => field);
  const result: Record<string, string> = {};
  for (const [field, uses] of byField) {
    const values = uses.map((use) => ({ use, value: valueOf(use) })).filter(({ value }) => value !== undefined);
    const byValue = [...Map.groupBy(values, ({ value }) => value)].sort(([, a], [, b]) => b.length - a.length);
    const [common, ...others] = byValue;
    if (common?.[0]) result[field] = common[0];
    for (const [value, group] of others) {
      for (const { use } of group) if (value) result[`${use.operation}.${field}`] = value;
    }
  }
  return result;
}
