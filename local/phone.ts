import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { LocalProblem } from './say.ts';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * The certificate with which phones in the same network are served, from the folder `LOTLINE_TLS` names. Browsers give
 * the camera, the service worker and the cryptography of signing in only to HTTPS and to `localhost`, so plain HTTP is
 * of no use to a phone. Throws a LocalProblem when the folder holds no `certificate.pem` and `key.pem` of one pair.
 */
export async function phoneCertificate(environment: NodeJS.ProcessEnv = process.env): Promise<Certificate | undefined> {
  const folder = environment['LOTLINE_TLS'];
  if (!folder) return undefined;
  try {
    const [cert, key] = await Promise.all(
      ['certificate.pem', 'key.pem'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    const certificate = { cert: cert ?? '', key: key ?? '' };
    // Throws when either is no such thing, or when they do not belong together.
    createSecureContext(certificate);
    return certificate;
  } catch (error) {
    throw new LocalProblem(
      `LOTLINE_TLS 指向的文件夹 ${folder} 须含 certificate.pem 与 key.pem，做法见 docs/local-cloud.md。`,
      `LOTLINE_TLS names ${folder}, which must hold certificate.pem and key.pem: ${(error as Error).message}. ` +
        'docs/local-cloud.md says how to make them.',
    );
  }
}

/** The addresses under which a phone reaches the front: this machine's own in its networks. */
export function phoneUrls(securePort: number | undefined, interfaces = networkInterfaces()): string[] {
  if (!securePort) return [];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `https://${address}:${securePort}/`);
}
