import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { config } from './config.ts';

/** Where to go once signed in: the address that asked for it. */
interface Wish {
  readonly returnTo: string;
}

let manager: UserManager | undefined;

function userManager(): UserManager {
  if (manager) return manager;
  const { issuer } = config();
  manager = new UserManager({
    authority: issuer.authority,
    client_id: issuer.clientId,
    scope: issuer.scope,
    redirect_uri: `${location.origin}/`,
    post_logout_redirect_uri: `${location.origin}/`,
    ...(issuer.metadata ? { metadata: issuer.metadata } : {}),
    // Gone with the tab: shared scanners are handed from one person to the next.
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    // What a person is called and may do is asked of the API, never read from a token.
    loadUserInfo: false,
  });
  return manager;
}

/**
 * Who is signed in, after a return from the sign-in pages where there was one. Undefined: nobody; the caller shows the
 * start page. A return that cannot be completed (too late, another tab's) counts as nobody.
 */
export async function openSession(): Promise<User | undefined> {
  const returned = new URLSearchParams(location.search);
  if (returned.has('state') && (returned.has('code') || returned.has('error'))) {
    const user = await userManager()
      .signinRedirectCallback()
      .catch(() => undefined);
    history.replaceState(null, '', (user?.state as Wish | undefined)?.returnTo ?? '/');
    if (user) return user;
  }
  const kept = await userManager().getUser();
  if (!kept) return undefined;
  if (!kept.expired) return kept;
  // Offline the lapsed session still opens what lies on the device; the API asks for a fresh token anyway.
  return (await renewed()) ?? (navigator.onLine ? undefined : kept);
}

let renewing: Promise<User | undefined> | undefined;

/** A fresh token by the refresh token; everybody who asks at once shares one request. */
function renewed(): Promise<User | undefined> {
  renewing ??= userManager()
    .signinSilent()
    .then(
      (user) => user ?? undefined,
      () => undefined,
    )
    .finally(() => (renewing = undefined));
  return renewing;
}

/** The token for the next request; a lapsed one is renewed first. Undefined: nobody is signed in any more. */
export async function currentToken(options: { readonly fresh?: boolean } = {}): Promise<string | undefined> {
  const user = await userManager().getUser();
  if (user && !user.expired && !options.fresh) return user.access_token;
  return user ? (await renewed())?.access_token : undefined;
}

export async function signIn(returnTo = location.pathname + location.search): Promise<void> {
  const wish: Wish = { returnTo: returnTo.startsWith('/') ? returnTo : '/' };
  await userManager().signinRedirect({ state: wish });
}

export async function signOut(): Promise<void> {
  const { issuer } = config();
  const user = await userManager().getUser();
  await userManager().removeUser();
  const end = issuer.metadata?.['end_session_endpoint'];
  if (issuer.logout === 'logout_uri' && end) {
    const words = new URLSearchParams({ client_id: issuer.clientId, logout_uri: `${location.origin}/` });
    location.assign(`${end}?${words}`);
  } else {
    await userManager().signoutRedirect(user?.id_token ? { id_token_hint: user.id_token } : {});
  }
}
