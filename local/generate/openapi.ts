import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import { readHouse } from '../../infra/house.ts';
import { contexts, takesBody, type AnyContract } from '../../runtime/contract.ts';
import { contextWords } from '../../runtime/dictionary/contexts.ts';
import { extensionsOf, headersOf, responsesOf, sharedSchemas } from './openapi-parts.ts';
import { shownCodeLists, withWords } from './openapi-words.ts';

const projectRoot = join(import.meta.dirname, '../..');

export type OpenApiDocument = ReturnType<typeof createDocument>;

/** The OpenAPI 3.1 document of every contract in `functions/`. Throws what `readHouse` throws when a folder is wrong. */
export async function openApiDocument(functions = join(projectRoot, 'functions')): Promise<OpenApiDocument> {
  const { routes } = await readHouse(functions);
  return documentOf(routes.map(({ contract }) => contract));
}

export function documentOf(contracts: readonly AnyContract[]): OpenApiDocument {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const contract of contracts) {
    (paths[contract.path] ??= {})[contract.method.toLowerCase()] = operationOf(contract);
  }
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Lotline 链通',
      version,
      description:
        'One API for staff, the console, and partners’ own systems. Every refusal is problem+json (RFC 9457) with the ' +
        'name of the rule that says no. 员工、控制台与合作伙伴系统共用同一接口；拒绝均以 problem+json 说明原因。',
    },
    servers: [{ url: '/api', description: 'The origin this document is served from' }],
    tags: contexts
      .filter((context) => contracts.some((contract) => contract.context === context))
      .map((context) => ({ name: context, description: `${contextWords[context].en} · ${contextWords[context].zh}` })),
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of an issuer that this stage lists. It proves who calls; rights are kept here.',
        },
      },
      schemas: sharedSchemas,
    },
    paths,
    'x-code-lists': shownCodeLists,
  });
  return withWords(document, contracts);
}

function operationOf(contract: AnyContract): ZodOpenApiOperationObject {
  const inPath = [...contract.path.matchAll(/\{([^}]+)\}/g)].map(([, field]) => field ?? '');
  const fields = Object.entries(contract.input.shape) as [string, z.ZodType][];
  const example = contract.example;
  const withExample = (entries: typeof fields) =>
    Object.fromEntries(
      entries.map(([name, shape]) => [name, name in example ? shape.meta({ example: example[name] }) : shape] as const),
    );
  const path = withExample(fields.filter(([name]) => inPath.includes(name)));
  const rest = fields.filter(([name]) => !inPath.includes(name));
  return {
    operationId: contract.name,
    tags: [contract.context],
    summary: contract.summary.en,
    description: `${contract.summary.zh}\n\nMay be called by: ${mayText(contract)}.`,
    ...(contract.may === 'public' ? { security: [] } : {}),
    ...extensionsOf(contract),
    requestParams: {
      ...(inPath.length > 0 ? { path: z.strictObject(path) } : {}),
      ...(!takesBody(contract) && rest.length > 0 ? { query: z.strictObject(withExample(rest)) } : {}),
      header: headersOf(contract),
    },
    ...(takesBody(contract) && rest.length > 0
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: z.strictObject(Object.fromEntries(rest)),
                example: Object.fromEntries(Object.entries(example).filter(([name]) => !inPath.includes(name))),
              },
            },
          },
        }
      : {}),
    responses: responsesOf(contract),
  };
}

function mayText({ may }: AnyContract): string {
  if (may === 'public') return 'anybody, without sign-in';
  return may === 'anyone' ? 'everybody who is signed in' : may.join(', ');
}
