import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import { openCodes } from './sign-in/codes.ts';
import type { SignInIssuer, Tokens } from './sign-in/issuers.ts';
import { refusalPage, signInPage } from './sign-in/page.ts';
import type { DemoUser } from './users.ts';

/** What the sign-in pages need of the cloud that they stand before. */
export interface SignInOptions {
  /** The issuer as its tokens name it. */
  readonly authority: string;
  readonly issuer: SignInIssuer;
  readonly users: readonly DemoUser[];
  /** Paths of the console that it may return to, as the stage registers them at Cognito. */
  readonly returnPaths: readonly string[];
  readonly now?: () => number;
}

/** Answers a request to one of the `signInPaths`. */
export type SignInPages = (path: string, incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

export const signInPaths: readonly string[] = [
  '/oauth2/authorize',
  '/oauth2/token',
  '/oauth2/revoke',
  '/logout',
  '/.well-known/openid-configuration',
];

type Query = URLSearchParams;
interface Asked {
  readonly origin: string;
  readonly query: Query;
  /** The form that was posted; empty for a GET. */
  readonly form: Query;
}
/** What goes back: a status with a page, a document, or a place to go. */
type Answer =
  | { readonly status: number; readonly page: string }
  | { readonly status: number; readonly document: unknown }
  | { readonly goTo: string };

/**
 * Plays Cognito's sign-in pages on the local cloud: authorisation code with PKCE, on the console's own origin. The
 * console cannot tell the difference, so its way in is the one that is used on AWS.
 */
export function openSignInPages(options: SignInOptions): SignInPages {
  const { issuer } = options;
  const codes = openCodes(options.now);

  const mayReturn = (target: string, origin: string): boolean => {
    const url = URL.parse(target);
    return url?.origin === origin && options.returnPaths.includes(url.pathname) && !url.search && !url.hash;
  };

  const authorise = async (method: string, asked: Asked): Promise<Answer> => {
    const { origin, query, form } = asked;
    const redirectUri = query.get('redirect_uri') ?? '';
    if (query.get('client_id') !== issuer.clientId) {
      return refused('本站没有此客户端。', `No client of this cloud has the id ${query.get('client_id') ?? '(none)'}.`);
    }
    if (!mayReturn(redirectUri, origin)) {
      return refused(
        '返回地址未登记：须为本站的登记路径。',
        `redirect_uri must be ${origin} with one of ${options.returnPaths.join(', ')} (consoleUrls of the stage).`,
      );
    }
    const back = (answer: Record<string, string>): Answer => ({ goTo: withState(redirectUri, answer, query) });
    const problem = problemOf(query, issuer);
    if (problem) return back(problem);
    const action = `/oauth2/authorize?${query.toString()}`;
    if (method === 'GET') return { status: 200, page: signInPage({ action, users: options.users }) };
    const username = form.get('demo') ?? form.get('username') ?? '';
    const demo = options.users.find((user) => form.has('demo') && user.username === username);
    const password = demo?.password ?? form.get('password') ?? '';
    const nonce = query.get('nonce') ?? undefined;
    const tokens = username && password ? await issuer.signIn(username, password, nonce) : undefined;
    if (!tokens) return { status: 401, page: signInPage({ action, users: options.users, refused: username }) };
    const challenge = query.get('code_challenge') ?? '';
    return back({ code: codes.issue({ clientId: issuer.clientId, redirectUri, challenge, tokens }) });
  };

  const token = async (form: Query): Promise<Answer> => {
    const clientId = form.get('client_id') ?? '';
    if (clientId !== issuer.clientId) return noTokens('invalid_client');
    const grant = form.get('grant_type');
    if (grant === 'authorization_code') {
      const tokens = codes.redeem({
        code: form.get('code') ?? '',
        clientId,
        redirectUri: form.get('redirect_uri') ?? '',
        verifier: form.get('code_verifier') ?? '',
      });
      return tokens ? given(tokens) : noTokens('invalid_grant');
    }
    if (grant !== 'refresh_token') return noTokens('unsupported_grant_type');
    const tokens = await issuer.refresh(form.get('refresh_token') ?? '');
    return tokens ? given(tokens) : noTokens('invalid_grant');
  };

  const revoke = async (form: Query): Promise<Answer> => {
    if (form.get('client_id') !== issuer.clientId) return noTokens('invalid_client');
    await issuer.revoke(form.get('token') ?? '');
    return { status: 200, document: {} };
  };

  const logOut = ({ origin, query }: Asked): Answer => {
    const target = query.get('logout_uri') ?? '';
    if (query.get('client_id') === issuer.clientId && mayReturn(target, origin)) return { goTo: target };
    return refused('退出后的返回地址未登记。', 'logout_uri or client_id is not registered.');
  };

  const routes: Readonly<Record<string, (asked: Asked) => Answer | Promise<Answer>>> = {
    'GET /oauth2/authorize': (asked) => authorise('GET', asked),
    'POST /oauth2/authorize': (asked) => authorise('POST', asked),
    'POST /oauth2/token': ({ form }) => token(form),
    'POST /oauth2/revoke': ({ form }) => revoke(form),
    'GET /logout': logOut,
    'GET /.well-known/openid-configuration': ({ origin }) => ({
      status: 200,
      document: discovery(options.authority, origin),
    }),
  };

  return async (path, incoming, outgoing) => {
    const route = routes[`${incoming.method} ${path}`];
    const form = await formOf(incoming);
    const query = URL.parse(incoming.url ?? '/', 'http://localhost')?.searchParams ?? new URLSearchParams();
    const origin = originOf(incoming);
    send(outgoing, route && form ? await route({ origin, query, form }) : noTokens('invalid_request'));
  };
}

/** The origin the browser used, so that a phone that reaches this machine by its address signs in there. */
export function originOf(incoming: IncomingMessage): string {
  return `${incoming.socket instanceof TLSSocket ? 'https' : 'http'}://${incoming.headers.host ?? 'localhost'}`;
}

/** What is wrong with an authorisation request that may be told to the client (RFC 6749, 4.1.2.1). */
function problemOf(query: Query, issuer: SignInIssuer): Record<string, string> | undefined {
  const wrong = (error: string, error_description: string) => ({ error, error_description });
  if (query.get('response_type') !== 'code') return wrong('unsupported_response_type', 'response_type must be code');
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(query.get('code_challenge') ?? '')) {
    return wrong('invalid_request', 'a code_challenge with code_challenge_method S256 is required');
  }
  const scopes = (query.get('scope') ?? '').split(' ');
  const unknown = scopes.filter((scope) => !['openid', 'profile', 'email'].includes(scope));
  if (unknown.length > 0 || !scopes.includes('openid')) return wrong('invalid_scope', 'ask for openid, profile, email');
  if (query.get('prompt') === 'none') return wrong('login_required', 'no session is kept here');
  if (query.has('nonce') && !issuer.carriesNonce) {
    return wrong('invalid_request', "the emulator's Cognito puts no nonce into tokens; with PKCE none is needed");
  }
  return undefined;
}

const refused = (zh: string, en: string): Answer => ({ status: 400, page: refusalPage(zh, en) });

const noTokens = (error: string): Answer => ({ status: 400, document: { error } });

const given = (tokens: Tokens): Answer => ({
  status: 200,
  document: {
    access_token: tokens.accessToken,
    id_token: tokens.idToken,
    refresh_token: tokens.refreshToken,
    expires_in: tokens.expiresIn,
    token_type: 'Bearer',
  },
});

function withState(target: string, answer: Record<string, string>, query: Query): string {
  const url = new URL(target);
  const state = query.get('state');
  for (const [name, value] of Object.entries({ ...answer, ...(state !== null && { state }) })) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

const discovery = (issuer: string, origin: string): object => ({
  issuer,
  authorization_endpoint: `${origin}/oauth2/authorize`,
  token_endpoint: `${origin}/oauth2/token`,
  revocation_endpoint: `${origin}/oauth2/revoke`,
  end_session_endpoint: `${origin}/logout`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'profile', 'email'],
  code_challenge_methods_supported: ['S256'],
});

/** The posted form, or undefined when it is no form or larger than any of ours. */
async function formOf(incoming: IncomingMessage): Promise<Query | undefined> {
  if (incoming.method !== 'POST') return new URLSearchParams();
  if (!/^application\/x-www-form-urlencoded\b/.test(incoming.headers['content-type'] ?? '')) return undefined;
  // The header alone decides before anything is read: Node holds a body to it.
  const isSmall = Number(incoming.headers['content-length']) <= 16_000;
  return isSmall ? new URLSearchParams(await text(incoming)) : undefined;
}

function send(outgoing: ServerResponse, answer: Answer): void {
  outgoing.setHeader('cache-control', 'no-store');
  if ('goTo' in answer) return void outgoing.writeHead(303, { location: answer.goTo }).end();
  const [mediaType, body] =
    'page' in answer
      ? ['text/html; charset=utf-8', answer.page]
      : ['application/json', JSON.stringify(answer.document)];
  outgoing.writeHead(answer.status, { 'content-type': mediaType }).end(body);
}
