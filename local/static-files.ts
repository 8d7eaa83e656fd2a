import { GetObjectCommand, NoSuchKey, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** One file of the console or of the API's documents. */
export interface StaticFile {
  readonly mediaType: string;
  readonly bytes: number;
  readonly body: () => Readable;
}

/** Finds a file by its path without a leading slash; undefined when there is none. */
export type StaticSource = (path: string) => Promise<StaticFile | undefined>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The files of a folder, as a build leaves them. */
export function folderSource(folder: string): StaticSource {
  return async (path) => {
    const file = join(folder, normalize(`/${path}`));
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const mediaType = mediaTypes[extname(file)] ?? 'application/octet-stream';
    return { mediaType, bytes: found.size, body: () => createReadStream(file) };
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
 * Answers a GET or HEAD with a file. A path without an ending is a screen of the console, whose one page draws them
 * all, so it gets `index.html`. Rejects only when the source itself fails.
 */
export async function serveStatic(
  source: StaticSource,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return sendText(outgoing, 405, 'Only GET and HEAD.');
  const name = decoded(path)?.slice(1);
  if (name === undefined) return sendText(outgoing, 400, 'The address is not valid.');
  const isScreen = extname(name) === '';
  const file = await source(isScreen ? 'index.html' : name);
  if (!file)
    return sendText(outgoing, 404, isScreen ? 'There is no console yet. / 暂无控制台。' : 'Not found. / 未找到。');
  outgoing.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.bytes,
    'cache-control': 'no-cache',
  });
  if (incoming.method === 'HEAD') return void outgoing.end();
  await pipeline(file.body(), outgoing).catch(() => outgoing.destroy());
}

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
