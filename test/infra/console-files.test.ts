import { describe, expect, test } from '@jest/globals';
import { cacheControlOf, fileAddress, mediaTypeOf } from '../../infra/console-files.ts';

describe('an address', () => {
  test.each(['/', '/orders/7', '/stock/lots/A1.5', '/deliveries/DN-2026.1', '/stock/lots/LOT.JS', '/items/x.y'])(
    '%s is a screen',
    (address) => expect(fileAddress.test(address)).toBe(false),
  );
  test.each(['/index.html', '/sw.js', '/assets/app-3f2a91bc.js', '/manifest.webmanifest', '/reference.html'])(
    '%s is a file',
    (address) => expect(fileAddress.test(address)).toBe(true),
  );
});

describe('a file', () => {
  test.each([
    ['assets/index-DxA3f_9-.js', 'public, max-age=31536000, immutable'],
    ['assets/zxing_reader-00aa11bb.wasm', 'public, max-age=31536000, immutable'],
    ['assets/manifest.json', 'no-cache'],
    ['assets/zxing_reader.wasm', 'no-cache'],
    ['apple-touch-icon.png', 'no-cache'],
    ['workbox-1d305bb8.js', 'no-cache'],
    ['sw.js', 'no-cache'],
    ['index.html', 'no-cache'],
  ])('%s is kept as %s', (file, kept) => expect(cacheControlOf(file)).toBe(kept));

  test.each([
    ['assets/zxing_reader-00aa11bb.wasm', 'application/wasm'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['notes.xyz', 'application/octet-stream'],
  ])('%s is %s', (file, type) => expect(mediaTypeOf(file)).toBe(type));
});
