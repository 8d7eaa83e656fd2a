import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phoneCertificate, phoneUrls } from '../../local/phone.ts';
import { selfSigned } from './self-signed.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-tls-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a phone in the same network', () => {
  test('is served only when a certificate is named', async () => {
    expect(await phoneCertificate({})).toBeUndefined();
    const made = selfSigned();
    await writeFile(join(folder, 'certificate.pem'), made.cert);
    await writeFile(join(folder, 'key.pem'), made.key);
    expect(await phoneCertificate({ LOTLINE_TLS: folder })).toEqual(made);
  });

  test('a folder without both files stops the start with what is missing', async () => {
    await writeFile(join(folder, 'certificate.pem'), 'certificate');
    await expect(phoneCertificate({ LOTLINE_TLS: folder })).rejects.toThrow(/key\.pem/);
  });

  test('a key that belongs to another certificate stops the start too', async () => {
    await writeFile(join(folder, 'certificate.pem'), selfSigned().cert);
    await writeFile(join(folder, 'key.pem'), selfSigned().key);
    await expect(phoneCertificate({ LOTLINE_TLS: folder })).rejects.toThrow(/LOTLINE_TLS names/);
  });

  test('is told this machine’s addresses in its networks, not the inner ones', () => {
    const address = (at: string, family: 'IPv4' | 'IPv6', internal: boolean) =>
      ({ address: at, family, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never;
    const interfaces = {
      lo: [address('127.0.0.1', 'IPv4', true)],
      wlan0: [address('192.168.1.20', 'IPv4', false), address('fe80::1', 'IPv6', false)],
      gone: undefined,
    };
    expect(phoneUrls(8443, interfaces)).toEqual(['https://192.168.1.20:8443/']);
    expect(phoneUrls(undefined, interfaces)).toEqual([]);
  });
});
