import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { rejected, type Rejected } from '../domain/shared/decision.ts';
import { dayOf, type Day, type Instant } from '../domain/shared/calendar.ts';
import { AmountTooLarge } from '../domain/shared/money.ts';
import { BadCursor } from '../table/cursor.ts';
import type { Store } from '../table/store.ts';
import { mayCall, maySee, readCaller, type Caller, type Owner } from './caller.ts';
import { ownCompany } from './config.ts';
import type { QueryContract } from './contract.ts';
import { deployedDependencies, type Dependencies } from './dependencies.ts';
import { featureNo } from './feature.ts';
import { json, problem, requestOf, resultOf, type Request, type Response } from './http.ts';
import type { HttpFunction } from './http-command.ts';
import { readInput } from './input.ts';
import { lambda, tell } from './lambda.ts';
import { instantOf } from './training-clock.ts';

export interface Asking<I> {
  readonly input: I;
  readonly store: Store;
  readonly company: string;
  readonly now: Instant;
  readonly today: Day;
  readonly zone: string;
  /** Who asks, as soon as it is known; reads that do not depend on it need not wait. */
  readonly caller: Promise<Caller>;
  readonly dependencies: Dependencies;
}

/** What a query found: the answer, whose it is, and the version where a user may edit it. */
export interface Found<O> {
  readonly answer: O;
  /** Whose document it is; 'nobody' where every caller of the contract may see it. Absent means: staff only. */
  readonly owner?: Owner | 'nobody';
  readonly version?: number;
}

/** A query behind a route: contract, caller beside the question, scope, answer. Nothing is written. */
export function httpQuery<C extends QueryContract>(
  contract: C,
  ask: (
    asking: Asking<z.output<C['input']>>,
  ) => Promise<Found<z.input<C['output']>> | Rejected<(keyof C['rejections'] & string) | 'not-found'>>,
): HttpFunction {
  const respond = async (
    dependencies: Dependencies,
    request: Request,
  ): Promise<{ response: Response; outcome: string }> => {
    const no = (refusal: Rejected) => ({
      response: problem(refusal, contract, request),
      outcome: refusal.reason,
    });
    const { identity } = request;
    // A public route has no authorizer: nobody is asked who he is, and nobody is known.
    const isPublic = contract.may === 'public';
    if (!identity && !isPublic) return no(rejected('not-signed-in'));
    const now = instantOf(request, dependencies);
    if (typeof now !== 'string') return no(now);
    const known = identity ? readCaller(dependencies.store, identity) : Promise.resolve(undefined);
    const read = readInput(contract, request);
    if (!read.ok) {
      const refused = isPublic ? undefined : callerNo(contract, await known);
      return no(refused ?? rejected('input-invalid', {}, read.errors));
    }

    const caller = known.then((found) => {
      if (!found) throw new UnknownCaller();
      return found;
    });
    caller.catch(() => undefined); // a question that never asks who is asking must not leave a loose rejection
    const { store, config } = dependencies;
    const today = dayOf(now, config.zone);
    const refusedCaller = async () => {
      if (isPublic) return undefined;
      const found = await known;
      const refused = callerNo(contract, found);
      if (refused || !found) return refused;
      return featureNo(store, contract.feature, { caller: found, input: read.input, today });
    };
    const asking = {
      input: read.input,
      store,
      company: identity?.company ?? ownCompany,
      now,
      zone: config.zone,
      caller,
      dependencies,
    };
    const [refused, found] = await Promise.all([refusedCaller(), ask({ ...asking, today }).catch(questionNo)]);
    if (refused) return no(refused);
    if ('accepted' in found) return no(found);
    if (found.owner !== 'nobody' && !maySee(await caller, found.owner)) return no(rejected('not-found'));
    return { response: answered(contract, found), outcome: 'answered' };
  };

  const answer = async (dependencies: Dependencies, request: Request): Promise<Response> => {
    const started = dependencies.elapsed();
    const { response, outcome } = await respond(dependencies, request);
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

class UnknownCaller extends Error {}

function callerNo(contract: QueryContract, caller: Caller | undefined): Rejected | undefined {
  if (!caller) return rejected('not-signed-in');
  return mayCall(contract.may, caller) ? undefined : rejected('not-allowed', { needs: String(contract.may) });
}

/** What of a question's failure is the asker's doing; anything else is a defect or an outage. */
function questionNo(error: unknown): Rejected {
  if (error instanceof BadCursor) return rejected('cursor-invalid');
  if (error instanceof AmountTooLarge) return rejected('amount-too-large');
  if (error instanceof UnknownCaller) return rejected('not-signed-in');
  throw error;
}

function answered(contract: QueryContract, { answer, version }: Found<unknown>): Response {
  const headers: Record<string, string> = version === undefined ? {} : { etag: `"${version}"` };
  if (!contract.mediaType) return json(200, answer, headers);
  return {
    status: 200,
    headers: { 'content-type': `${contract.mediaType}; charset=utf-8`, 'cache-control': 'no-store', ...headers },
    body: answer as string,
  };
}
