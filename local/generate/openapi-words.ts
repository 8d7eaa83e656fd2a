import type { AnyContract } from '../../runtime/contract.ts';
import { codeLists } from '../../runtime/dictionary/code-lists.ts';
import { fieldsIn, tell, type FieldSchema } from './fields.ts';
import type { OpenApiDocument } from './openapi.ts';

interface Media {
  readonly schema?: FieldSchema;
}
interface ShownOperation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: FieldSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** All code lists with their words, as they stand at the top of the document under `x-code-lists`. */
export const shownCodeLists = codeLists.map(({ name, zh, en, values }) => ({
  name,
  zh,
  en,
  values: Object.entries(values).map(([value, words]) => ({ value, zh: words.zh, en: words.en })),
}));

/** The document with every field's words, sentence, measure and code list beside its schema. */
export function withWords(document: OpenApiDocument, contracts: readonly AnyContract[]): OpenApiDocument {
  const worded = structuredClone(document);
  for (const contract of contracts) {
    const path = (worded.paths ?? {})[contract.path] as Readonly<Record<string, ShownOperation>> | undefined;
    const operation = path?.[contract.method.toLowerCase()];
    for (const schema of operation ? shapesOf(operation) : []) {
      for (const field of fieldsIn(schema)) {
        const { words, codeList } = tell(contract, field);
        Object.assign(field.schema, {
          ...(words && { 'x-words': { zh: words.zh, en: words.en } }),
          ...(words?.explains && { 'x-explains': { zh: words.explains.zh, en: words.explains.en } }),
          ...(words?.unit && { 'x-unit': words.unit }),
          ...(codeList && { 'x-code-list': codeList }),
        });
      }
    }
  }
  return worded;
}

/** What a request gives and what its success answers; refusals are the same everywhere and are told elsewhere. */
function shapesOf({ parameters, requestBody, responses }: ShownOperation): FieldSchema[] {
  const given = (parameters ?? []).filter((one) => one.in !== 'header');
  const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
  return [
    { properties: Object.fromEntries(given.map(({ name, schema }) => [name, schema])) },
    ...[...Object.values(requestBody?.content ?? {}), ...Object.values(success?.content ?? {})].flatMap(({ schema }) =>
      schema ? [schema] : [],
    ),
  ];
}
