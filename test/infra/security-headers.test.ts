import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { securityHeaders } from '../../infra/security-headers.ts';
import type { OpenApiDocument } from '../../local/generate/openapi.ts';
import { referencePage } from '../../local/generate/reference.ts';

const policy = securityHeaders(['https://sign-in.test'], ['https://files.test'])['content-security-policy'];
const rule = (name: string): string => policy.split('; ').find((part) => part.startsWith(`${name} `)) ?? `no ${name}`;

describe('the content policy', () => {
  test('lets the scanner run and the camera be used by the console alone', () => {
    expect(rule('script-src')).toMatch(/'self' 'wasm-unsafe-eval'/);
    expect(rule('worker-src')).toBe("worker-src 'self' blob:");
    expect(securityHeaders([], [])['permissions-policy']).toContain('camera=(self)');
  });

  test('opens the API, the issuer and the bucket of documents, and nothing else, to a script', () => {
    expect(rule('connect-src')).toBe("connect-src 'self' https://sign-in.test https://files.test");
    expect(rule('script-src')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(rule('frame-ancestors')).toBe("frame-ancestors 'none'");
  });

  test('lets documents of the bucket, and no other site, be shown inside a page', () => {
    expect(rule('frame-src')).toBe("frame-src 'self' https://files.test");
    expect(rule('img-src')).toBe("img-src 'self' data: blob: https://files.test");
    expect(rule('object-src')).toBe("object-src 'none'");
  });

  test('knows the one script that stands inside a page: the filter of the reference', () => {
    const page = referencePage({ info: { title: 'x', version: '1' } } as OpenApiDocument);
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    expect(rule('script-src')).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  });
});
