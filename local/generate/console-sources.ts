/**
 * What the console knows of the API, written from the OpenAPI document alone: types, routes, the shapes of inputs for
 * forms, and the words of fields and code lists. `console/src/generated/` is never committed and never edited.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import openapiTs, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { wordsOf } from './console-words.ts';
import { openApiDocument, type OpenApiDocument } from './openapi.ts';

const folder = join(import.meta.dirname, '../../console/src/generated');

/** One operation of the document, as far as the console needs it. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema?: Schema }> }>>;
  readonly [extension: `x-${string}`]: unknown;
}

/** A JSON Schema, as far as the console reads it. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly [more: string]: unknown;
}

/** Writes the console's sources that follow from the API, and leaves those alone that have not changed. */
export async function writeConsoleSources(document?: OpenApiDocument): Promise<void> {
  const api = document ?? (await openApiDocument());
  for (const [name, text] of Object.entries(await consoleSources(api))) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

export async function consoleSources(document: OpenApiDocument): Promise<Readonly<Record<string, string>>> {
  const operations = operationsOf(document);
  const contexts = [...new Set(operations.map(({ operation }) => operation.tags[0] ?? ''))];
  const types = astToString(await openapiTs(document as unknown as OpenAPI3));
  const words = wordsOf(document, operations);
  return {
    'api.ts': types,
    'routes.ts': moduleOf('routes', Object.fromEntries(operations.map(routeOf)), ' as const'),
    'kinds.ts': moduleOf('kinds', words.kinds),
    ...Object.fromEntries(
      contexts.map((context) => [
        `inputs/${context}.ts`,
        moduleOf(
          'inputs',
          Object.fromEntries(
            operations
              .filter(({ operation }) => operation.tags[0] === context)
              .map(({ operation }) => [operation.operationId, inputOf(operation)]),
          ),
        ),
      ]),
    ),
    ...Object.fromEntries(
      (['zh', 'en'] as const).flatMap((language) => [
        [`words/${language}.ts`, moduleOf('words', words[language].short)],
        [`words/explained-${language}.ts`, moduleOf('explained', words[language].explained)],
      ]),
    ),
  };
}

const moduleOf = (name: string, value: unknown, more = ''): string =>
  `export const ${name} = ${JSON.stringify(value)}${more};\n`;

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

export function operationsOf(document: OpenApiDocument): readonly Placed[] {
  const paths = (document.paths ?? {}) as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

function routeOf({ method, path, operation }: Placed): [string, unknown] {
  return [
    operation.operationId,
    {
      method,
      path,
      kind: operation['x-kind'],
      may: operation['x-may'],
      ...(operation['x-feature'] ? { feature: operation['x-feature'] } : {}),
      ...(operation['x-needs-key'] ? { needsKey: true } : {}),
      ...(operation['x-edits'] ? { edits: true } : {}),
    },
  ];
}

/** All fields of an input in one object, as its contract has them: from path, query and body. */
export function inputOf(operation: Operation): Schema {
  const named = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
  const body = operation.requestBody?.content['application/json']?.schema;
  return withoutNoise({
    type: 'object',
    properties: {
      ...Object.fromEntries(named.map(({ name, schema }) => [name, schema])),
      ...body?.properties,
    },
    required: [...named.filter(({ required }) => required).map(({ name }) => name), ...(body?.required ?? [])],
  });
}

/** Descriptions, examples and words are not needed to draw a form: the words have a file of their own. */
function withoutNoise(schema: Schema): Schema {
  const kept = Object.entries(schema).filter(
    ([key]) => !['description', 'example', 'examples', 'additionalProperties'].includes(key) && !key.startsWith('x-'),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, cleaned(key, value)]));
}

function cleaned(key: string, value: unknown): unknown {
  if (key === 'properties') {
    return Object.fromEntries(
      Object.entries(value as Record<string, Schema>).map(([name, schema]) => [name, withoutNoise(schema)]),
    );
  }
  if (key === 'items') return withoutNoise(value as Schema);
  if (['anyOf', 'oneOf', 'allOf'].includes(key)) return (value as Schema[]).map(withoutNoise);
  // The pattern of an instant is longer than everything else; the input of the browser keeps its form anyway.
  if (key === 'pattern' && (value as string).length > 200) return undefined;
  return value;
}
