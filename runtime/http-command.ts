import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import type * as z from 'zod';
import { dayOf } from '../domain/shared/calendar.ts';
import { rejected, type Rejected } from '../domain/shared/decision.ts';
import { AmountTooLarge } from '../domain/shared/money.ts';
import { hashOf } from '../table/journal.ts';
import { actingRole, mayActFor, mayCall, readCaller, type Caller, type Owner } from './caller.ts';
import { needsKey, type CommandContract } from './contract.ts';
import { deployedDependencies, type Dependencies } from './dependencies.ts';
import { featureNo } from './feature.ts';
import { json, problem, requestOf, resultOf, type Request, type Response } from './http.ts';
import { readInput } from './input.ts';
import { lambda, tell } from './lambda.ts';
import { perform, type Performed, type Steps } from './perform.ts';
import { instantOf } from './training-clock.ts';

/** Longest a request tries against others before it says "busy": the API itself gives up at 30 s. */
const patienceMilliseconds = 20_000;

/** An Idempotency-Key becomes part of a key of the table, which has a longest size. */
export const keyPattern = /^[\x20-\x7E]{1,128}$/;

/** The caller's number for its story, where it is fit to be kept in the journal; else the request's own. */
function correlationOf({ headers, requestId }: Request): string {
  const told = headers['x-correlation-id'];
  return told && /^[\x21-\x7E]{1,128}$/.test(told) ? told : requestId;
}

type ReasonOf<C extends CommandContract> = keyof C['rejections'] & string;

export type CommandSteps<C extends CommandContract, S, N> = Steps<
  z.output<C['input']>,
  S,
  N,
  ReasonOf<C> | 'not-found',
  z.input<C['output']>
> & {
  /**
   * Whose document the loaded state is. Partners' people act for their own partner only; a contract they may call
   * names the owner, or says 'nobody' where there is none to protect. Absent means: staff only.
   */
  readonly owner?: ((state: S) => Owner) | 'nobody';
  /** Where the input itself names the partner: held against the caller before anything that was read is told. */
  readonly ownerNamed?: (input: z.output<C['input']>) => Owner;
  /** The warehouse the act happens in, for posts that are bound to one. */
  readonly warehouse?: (state: S, input: z.output<C['input']>) => string;
};

export interface HttpFunction {
  (event: APIGatewayProxyEventV2, context: LambdaContext): Promise<APIGatewayProxyStructuredResultV2>;
  /** The function without Lambda around it, for tests and the bench. */
  readonly answer: (dependencies: Dependencies, request: Request) => Promise<Response>;
}

/** A command behind a route: contract, then caller and first reads side by side, then decide and commit. */
export function httpCommand<C extends CommandContract, S, N>(contract: C, steps: CommandSteps<C, S, N>): HttpFunction {
  const answer = async (dependencies: Dependencies, request: Request): Promise<Response> => {
    const started = dependencies.elapsed();
    const { response, outcome } = await respond(contract, steps, dependencies, request, started);
    tell(contract.name, outcome, dependencies.elapsed() - started, {
      status: response.status,
      correlation: request.requestId,
    });
    return response;
  };
  const handler = lambda(async (event: APIGatewayProxyEventV2) =>
    resultOf(await answer(deployedDependencies(), requestOf(event))),
  );
  return Object.assign(handler as unknown as HttpFunction, { answer });
}

async function respond<C extends CommandContract, S, N>(
  contract: C,
  steps: CommandSteps<C, S, N>,
  dependencies: Dependencies,
  request: Request,
  started: number,
): Promise<{ response: Response; outcome: string }> {
  const no = (refusal: Rejected) => ({
    response: problem(refusal, contract, request),
    outcome: refusal.reason,
  });

  const { identity } = request;
  if (!identity) return no(rejected('not-signed-in'));
  const now = instantOf(request, dependencies);
  if (typeof now !== 'string') return no(now);
  const read = readInput(contract, request);
  if (!read.ok) {
    const allowed = await admittedCaller(contract, readCaller(dependencies.store, identity));
    return no('accepted' in allowed ? allowed : rejected('input-invalid', {}, read.errors));
  }
  const key = request.headers['idempotency-key'];
  if (!key && needsKey(contract)) return no(rejected('idempotency-key-missing'));
  if (key !== undefined && !keyPattern.test(key)) return no(rejected('idempotency-key-malformed'));
  const version = contract.edits ? versionOf(request.headers['if-match']) : undefined;
  if (contract.edits && version === undefined) return no(rejected('version-required'));

  const admitted = admittedCaller(contract, readCaller(dependencies.store, identity));
  const performed = await perform(
    dependencies,
    {
      name: contract.name,
      commandId: `${identity.subject}:${key ?? request.requestId}`,
      request: hashOf([contract.name, read.input]),
      repeatable: key !== undefined,
      company: identity.company,
      input: read.input,
      now,
      occurredAt: now,
      correlation: correlationOf(request),
      movesGoods: contract.movesGoods === true,
      status: contract.status,
      expectedVersion: version,
      actor: admitted.then(async (known) => {
        if ('accepted' in known) return known;
        const named = steps.ownerNamed?.(read.input);
        if (named && !mayActFor(known, named)) return rejected('not-found');
        const today = dayOf(now, dependencies.config.zone);
        const off = await featureNo(dependencies.store, contract.feature, { caller: known, input: read.input, today });
        if (off) return off;
        const { id, roles, partnerId } = known;
        return { id, role: actingRole(contract.may, known), roles, partnerId };
      }),
      admit: async (state) => admit(steps, state as S, read.input, (await admitted) as Caller),
      deadline: started + patienceMilliseconds,
    },
    steps,
  ).catch(amountNo);
  if (performed.kind === 'refused') return no({ accepted: false, ...performed });
  return {
    response: json(performed.status, performed.answer, {
      etag: `"${performed.version}"`,
      ...(performed.replayed ? { 'idempotent-replay': 'true' } : {}),
    }),
    outcome: performed.replayed ? 'replayed' : 'accepted',
  };
}

// Any price times any quantity is lawful input; only together they may be more than money is counted in.
function amountNo(error: unknown): Extract<Performed, { kind: 'refused' }> {
  if (error instanceof AmountTooLarge) return { kind: 'refused', reason: 'amount-too-large', facts: {} };
  throw error;
}

async function admittedCaller(
  contract: CommandContract,
  reading: Promise<Caller | undefined>,
): Promise<Caller | Rejected> {
  const caller = await reading;
  if (!caller) return rejected('not-signed-in');
  return mayCall(contract.may, caller) ? caller : rejected('not-allowed', { needs: String(contract.may) });
}

// Safe by default: a partner's caller meets "not found" unless the steps say whose the document is.
function admit<C extends CommandContract, S, N>(
  steps: CommandSteps<C, S, N>,
  state: S,
  input: z.output<C['input']>,
  caller: Caller,
) {
  if (steps.owner !== 'nobody' && !mayActFor(caller, steps.owner?.(state))) return rejected('not-found');
  const warehouse = steps.warehouse?.(state, input);
  if (warehouse && caller.warehouses && !caller.warehouses.includes(warehouse)) {
    return rejected('warehouse-not-yours', { warehouse });
  }
  return undefined;
}

/** The version inside an ETag: `"7"` or `7`. */
export function versionOf(etag: string | undefined): number | undefined {
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(etag ?? '');
  return match ? Number(match[1]) : undefined;
}
