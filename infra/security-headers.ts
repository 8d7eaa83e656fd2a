/** The header that forbids the console all that it does not need, and the others that a browser obeys in every world. */
export interface SecurityHeaders {
  readonly 'content-security-policy': string;
  readonly 'permissions-policy': string;
  readonly 'referrer-policy': 'strict-origin-when-cross-origin';
  readonly 'x-content-type-options': 'nosniff';
  readonly 'x-frame-options': 'DENY';
}

/** The filter box of `reference.html`, the one script that stands inside a page. A test says when it has changed. */
const referenceScript = "'sha256-JU/OkHIOal0cCNQ/gE8mGXp5QGMDruY/oEm/ghgwXqg='";

/**
 * What the front sends with every answer, on AWS and on the local cloud. Scripts come from the console itself; the
 * scanner needs WebAssembly and workers made from blobs, the component library writes style elements. Reports are
 * opened by navigation, so their bucket does not stand here. `signInOrigins` are those that the console asks for tokens,
 * `fileOrigins` the bucket of attached documents: a browser sends them there and shows them beside the data.
 */
export function securityHeaders(signInOrigins: readonly string[], fileOrigins: readonly string[]): SecurityHeaders {
  const policy = {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'wasm-unsafe-eval'", referenceScript],
    'worker-src': ["'self'", 'blob:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...fileOrigins],
    'frame-src': ["'self'", ...fileOrigins],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...signInOrigins, ...fileOrigins],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([what, from]) => `${what} ${from.join(' ')}`)
      .join('; '),
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
