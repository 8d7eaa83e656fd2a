import { createHash, randomBytes } from 'node:crypto';
import type { Tokens } from './issuers.ts';

/** What a code stands for until the console exchanges it. */
export interface Grant {
  readonly clientId: string;
  readonly redirectUri: string;
  /** The S256 challenge of PKCE: only who made it knows the verifier. */
  readonly challenge: string;
  readonly tokens: Tokens;
}

export interface Exchange {
  readonly code: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly verifier: string;
}

export interface Codes {
  readonly issue: (grant: Grant) => string;
  /** The tokens of a code, or undefined when it is unknown, used, lapsed, or not meant for who exchanges it. */
  readonly redeem: (exchange: Exchange) => Tokens | undefined;
}

const lifetimeMilliseconds = 60_000;

/** Authorisation codes in memory: each works once and for a minute, as RFC 6749 (4.1.2) and RFC 7636 want it. */
export function openCodes(now: () => number = Date.now): Codes {
  const grants = new Map<string, Grant & { readonly lapses: number }>();
  return {
    issue: (grant) => {
      for (const [code, { lapses }] of grants) if (lapses <= now()) grants.delete(code);
      const code = randomBytes(32).toString('base64url');
      grants.set(code, { ...grant, lapses: now() + lifetimeMilliseconds });
      return code;
    },
    redeem: ({ code, clientId, redirectUri, verifier }) => {
      const grant = grants.get(code);
      // A wrong exchange uses the code up as well: whoever guesses verifiers gets one guess.
      grants.delete(code);
      if (!grant || grant.lapses <= now()) return undefined;
      if (grant.clientId !== clientId || grant.redirectUri !== redirectUri) return undefined;
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      return challenge === grant.challenge ? grant.tokens : undefined;
    },
  };
}
