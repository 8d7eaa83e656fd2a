import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { FieldError, Rejected } from '../domain/shared/decision.ts';
import { saidIn, type Language } from '../domain/shared/said.ts';
import type { Identity } from './caller.ts';
import type { AnyContract, Rejections } from './contract.ts';
import { houseRejections } from './rejections.ts';
import { scanRejections } from './rejections/scans.ts';

/** A request as the product sees it, whatever brought it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly identity: Identity | undefined;
  readonly requestId: string;
}

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type AuthorizedEvent = APIGatewayProxyEventV2 & {
  requestContext: { authorizer?: { lambda?: { subject?: string; company?: string } | null } };
};

export function requestOf(event: APIGatewayProxyEventV2): Request {
  const { authorizer } = (event as AuthorizedEvent).requestContext;
  const { subject, company } = authorizer?.lambda ?? {};
  const body = event.body && event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    parameters: (event.pathParameters ?? {}) as Record<string, string>,
    query: (event.queryStringParameters ?? {}) as Record<string, string>,
    headers: Object.fromEntries(
      Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value ?? '']),
    ),
    body,
    identity: subject && company ? { subject, company } : undefined,
    requestId: event.requestContext.requestId,
  };
}

export function resultOf(response: Response): APIGatewayProxyStructuredResultV2 {
  return { statusCode: response.status, headers: { ...response.headers }, body: response.body };
}

/** The language of the answer: English only when asked for before Chinese. */
export function languageOf(headers: Readonly<Record<string, string>>): Language {
  const asked = headers['accept-language'] ?? '';
  const en = asked.search(/\ben\b/i);
  const zh = asked.search(/\bzh\b/i);
  return en >= 0 && (zh < 0 || en < zh) ? 'en' : 'zh';
}

export function json(status: number, content: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(content),
  };
}

/** RFC 9457 problem+json: type is the rejection's name, title in the caller's language, detail with the facts. */
export function problem(
  { reason: name, facts, errors }: Omit<Rejected, 'accepted'>,
  contract: Pick<AnyContract, 'name' | 'rejections'>,
  request: Pick<Request, 'headers' | 'requestId'>,
): Response {
  const known: Rejections = { ...houseRejections, ...contract.rejections };
  const rejection = known[name];
  if (!rejection) throw new Error(`${contract.name} refused with '${name}', which its contract does not name`);
  const language = languageOf(request.headers);
  // What is wrong with a scan has a name that a contract of scanned goods does not repeat.
  const named: Rejections = { ...scanRejections, ...known };
  const detail = Object.entries(facts)
    .map(([fact, value]) => `${fact}: ${value}`)
    .join('; ');
  const content = {
    type: name,
    title: rejection[language],
    status: rejection.status,
    ...(detail ? { detail } : {}),
    ...(rejection.article ? { article: rejection.article } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(errors ? { errors: errors.map((error) => told(error, named, language)) } : {}),
    instance: request.requestId,
  };
  return {
    status: rejection.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...(rejection.status === 503 ? { 'retry-after': '1' } : {}),
    },
    body: JSON.stringify(content),
  };
}

/** A wrong field for its reader, with the name of the rule where it has one. */
function told({ pointer, reason }: FieldError, named: Rejections, language: Language) {
  const words = Object.hasOwn(named, reason) ? named[reason] : undefined;
  return words ? { pointer, reason: words[language], type: reason } : { pointer, reason: saidIn(language, reason) };
}
