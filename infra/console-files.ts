import { posix } from 'node:path';

/** What the console's files are, wherever they are served from: one list for the bucket, the edge and the local front. */
const mediaTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
};

export const mediaTypeOf = (file: string): string =>
  mediaTypes[posix.extname(file).slice(1)] ?? 'application/octet-stream';

/**
 * An address that is a file. All others are screens of the console, whose one page draws them all: a lot `A1.5` or a
 * document `DN-2026.1` in an address has an ending too, so only endings of files count.
 */
export const fileAddress = new RegExp(`\\.(?:${Object.keys(mediaTypes).join('|')})$`);

/** Vite puts a hash of the content into the names of `assets/`: what stands under such a name never changes. */
const neverChanges = /^assets\/.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

/**
 * How long a file may be kept. Start page, service worker, manifest and documents are asked for again each time, so
 * that nothing has to be invalidated after a deployment.
 */
export const cacheControlOf = (file: string): string =>
  neverChanges.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
