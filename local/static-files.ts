import { GetObjectCommand, NoSuchKey, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { cacheControlOf, fileAddress, mediaTypeOf } from '../infra/console-files.ts';

/** One file of the console or of the API's documents. */
export interface StaticFile {
  readonly mediaType: string;
  readonly bytes: number;
  /** Names this version of the file, so that who has it need not load it again. */
  readonly etag: string;
  readonly body: () => Readable;
}

/** Finds a file by its path without a leading slash; undefined when there is none. */
export type StaticSource = (path: string) => Promise<StaticFile | undefined>;

/** The files of a folder, as a build leaves them. */
export function folderSource(folder: string): StaticSource {
  return async (path) => {
    const file = join(folder, normalize(`/${path}`));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    return {
      mediaType: mediaTypeOf(file),
      bytes: found.size,
      etag: `"${found.size}-${found.mtimeMs}"`,
      body: () => createReadStream(file),
    };
  };
}

/** The objects of the console bucket, as a deployment publishes them. */
export function bucketSource(s3: S3Client, bucket: string): StaticSource {
  return async (path) => {
    try {
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: path }));
      return {
        mediaType: object.ContentType ?? 'application/octet-stream',
        bytes: object.ContentLength ?? 0,
        etag: object.ETag ?? `"${object.LastModified?.getTime()}"`,
        body: () => object.Body as Readable,
      };
    } catch (error) {
      const isMissing =
        error instanceof NoSuchKey || (error instanceof S3ServiceException && error.$response?.statusCode === 404);
      if (isMissing) return undefined;
      throw error;
    }
  };
}

/** The first source that has the file gives it. */
export function firstOf(...sources: readonly StaticSource[]): StaticSource {
  return async (path) => {
    for (const source of sources) {
      const file = await source(path);
      if (file) return file;
    }
    return undefined;
  };
}

/**
 * Answers a GET or HEAD with a file. An address that is no file's is a screen of the console, whose one page draws them
 * all, so it gets `index.html`. Rejects only when the source itself fails.
 */
export async function serveStatic(
  source: StaticSource,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return sendText(outgoing, 405, 'Only GET and HEAD.');
  const asked = decoded(path)?.slice(1);
  if (asked === undefined) return sendText(outgoing, 400, 'The address is not valid.');
  const isScreen = !fileAddress.test(path);
  const name = isScreen ? 'index.html' : asked;
  const file = await source(name);
  if (!file)
    return sendText(outgoing, 404, isScreen ? 'There is no console yet. / 暂无控制台。' : 'Not found. / 未找到。');
  // Weak, since the same file goes out packed in several ways.
  const kept = { etag: `W/${file.etag}`, 'cache-control': cacheControlOf(name), vary: 'accept-encoding' };
  if (incoming.headers['if-none-match']?.includes(file.etag)) return void outgoing.writeHead(304, kept).end();
  const packing = packingFor(file, String(incoming.headers['accept-encoding'] ?? ''));
  outgoing.writeHead(200, {
    ...kept,
    'content-type': file.mediaType,
    ...(packing ? { 'content-encoding': packing } : { 'content-length': file.bytes }),
  });
  if (incoming.method === 'HEAD') return void outgoing.end();
  const through: Transform[] = packing ? [packings[packing]()] : [];
  await pipeline([file.body(), ...through, outgoing]).catch(() => outgoing.destroy());
}

/** As CloudFront compresses: brotli before gzip, text and WebAssembly, nothing that fits into one packet anyway. */
const packings = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
} as const;
const worthPacking = /^(?:text\/|image\/svg|application\/(?:json|wasm|manifest))/;

function packingFor({ mediaType, bytes }: StaticFile, accepted: string): keyof typeof packings | undefined {
  if (bytes < 1_000 || !worthPacking.test(mediaType)) return undefined;
  const offered = new Set(
    accepted.split(',').flatMap((word) => (/;\s*q=0(?:\.0*)?\s*$/.test(word) ? [] : nameIn(word))),
  );
  return (['br', 'gzip'] as const).find((packing) => offered.has(packing));
}

const nameIn = (word: string): string => word.split(';')[0]?.trim().toLowerCase() ?? '';

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function sendText(outgoing: ServerResponse, status: number, text: string): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  outgoing.end(text);
}
