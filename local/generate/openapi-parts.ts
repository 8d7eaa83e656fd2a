import * as z from 'zod';
import type { ZodOpenApiResponsesObject } from 'zod-openapi';
import { needsKey, type AnyContract, type Rejection, type Rejections } from '../../runtime/contract.ts';
import { keyPattern } from '../../runtime/http-command.ts';
import { problem } from '../../runtime/http.ts';
import { choose, houseRejections } from '../../runtime/rejections.ts';
import { trainingClockHeader } from '../../runtime/training-clock.ts';

const problemSchema = z
  .object({
    type: z.string().meta({ description: 'The name of the rule that says no; it never changes' }),
    title: z.string().meta({ description: 'A sentence in the language that was asked for' }),
    status: z.int(),
    detail: z.string().optional().meta({ description: 'The facts as text' }),
    article: z.string().optional().meta({ description: 'The law, standard or rule it rests on' }),
    facts: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'Which licence, which lot, how much is left' }),
    errors: z
      .array(
        z.object({
          pointer: z.string(),
          reason: z.string().meta({ description: 'A sentence in the language that was asked for' }),
          type: z
            .string()
            .optional()
            .meta({ description: 'The name of the rule, where the reason is one that has a name' }),
        }),
      )
      .optional()
      .meta({ description: 'Each wrong field by its JSON pointer' }),
    instance: z.string().meta({ description: 'The number of this request in the logs' }),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused: RFC 9457. Nothing was changed.' });

export const sharedSchemas = { Problem: problemSchema };

const etag = z.string().optional().meta({ description: 'The version of the document, for If-Match', example: '"3"' });

const idempotencyKey = (isNeeded: boolean) => {
  const key = z.string().regex(keyPattern).meta({
    description: 'A text of your own, once per intention. The same key again returns the first answer.',
    example: '01JD8Z6K3M0000000000000000',
  });
  return isNeeded ? key : key.optional();
};

/** What the contract says that OpenAPI has no word for. The console's screens are made from it. */
export function extensionsOf(contract: AnyContract) {
  const { kind, may, feature } = contract;
  return {
    'x-kind': kind,
    'x-summary': { zh: contract.summary.zh, en: contract.summary.en },
    'x-may': may,
    'x-needs-key': kind === 'command' && needsKey(contract),
    'x-edits': kind === 'command' && contract.edits === true,
    'x-moves-goods': kind === 'command' && contract.movesGoods === true,
    ...(feature === undefined ? {} : { 'x-feature': feature }),
  };
}

/** The headers of a request, as its contract asks for them. */
export function headersOf(contract: AnyContract) {
  return z.object({
    ...(contract.kind === 'command' ? { 'Idempotency-Key': idempotencyKey(needsKey(contract)) } : {}),
    ...(contract.kind === 'command' && contract.edits
      ? { 'If-Match': z.string().meta({ description: 'The version you read (ETag)', example: '"3"' }) }
      : {}),
    'Accept-Language': z
      .string()
      .optional()
      .meta({ description: 'Language of refusals: zh-CN (default) or en', example: 'en' }),
    'X-Correlation-Id': z
      .string()
      .optional()
      .meta({ description: 'Your number for this story; it is kept in the journal' }),
    [trainingClockHeader]: z.iso
      .datetime()
      .optional()
      .meta({ description: 'Training stages only: the instant at which this happens' }),
  });
}

/** The refusals that the house itself gives on this route, beside those its contract names. */
function houseRefusals(contract: AnyContract): Rejections {
  const isCommand = contract.kind === 'command';
  return {
    ...choose(houseRejections, 'input-invalid', 'not-found', 'training-clock-off'),
    ...(contract.may === 'public' ? {} : choose(houseRejections, 'not-signed-in', 'not-allowed')),
    ...(isCommand ? choose(houseRejections, 'idempotency-key-malformed', 'idempotency-key-reused', 'busy') : {}),
    ...(isCommand && needsKey(contract) ? choose(houseRejections, 'idempotency-key-missing') : {}),
    ...(isCommand && contract.edits ? choose(houseRejections, 'version-required', 'version-changed') : {}),
    ...('cursor' in contract.input.shape ? choose(houseRejections, 'cursor-invalid') : {}),
  };
}

export function responsesOf(contract: AnyContract): ZodOpenApiResponsesObject {
  const success = String(contract.kind === 'command' ? contract.status : 200) as '200';
  const mediaType = (contract.kind === 'query' && contract.mediaType) || 'application/json';
  const byStatus = new Map<number, [name: string, rejection: Rejection][]>();
  for (const [name, rejection] of Object.entries({ ...houseRefusals(contract), ...contract.rejections })) {
    byStatus.set(rejection.status, [...(byStatus.get(rejection.status) ?? []), [name, rejection]]);
  }
  const refusals = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(([status, named]) => [String(status), refusalOf(named)] as const);
  return {
    [success]: {
      description: contract.summary.en,
      headers: z.object({ ETag: etag }),
      content: { [mediaType]: { schema: contract.output } },
    },
    ...(Object.fromEntries(refusals) as ZodOpenApiResponsesObject),
  };
}

function refusalOf(named: readonly [name: string, rejection: Rejection][]) {
  return {
    description: named.map(([name, { en, zh }]) => `- \`${name}\`: ${en} · ${zh}`).join('\n'),
    content: {
      'application/problem+json': {
        schema: problemSchema,
        examples: Object.fromEntries(named.map(([name, rejection]) => [name, { value: exampleOf(name, rejection) }])),
      },
    },
  };
}

/** What the API itself answers, so that the example cannot differ from it. */
function exampleOf(name: string, rejection: Rejection): unknown {
  const request = { headers: { 'accept-language': 'en' }, requestId: 'JKJaXmPLvHcESHA=' };
  const errors =
    name === 'input-invalid' ? [{ pointer: '/lines/0/quantity', reason: 'must be at least 1' }] : undefined;
  const refusal = { reason: name, facts: {}, ...(errors ? { errors } : {}) };
  return JSON.parse(problem(refusal, { name, rejections: { [name]: rejection } }, request).body);
}
