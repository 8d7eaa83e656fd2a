import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bucket on the wire: keeps what the S3 client puts, by path, and gives it back to a plain GET. */
export interface Bucket {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly endpoint: string;
  close(): Promise<void>;
}

/**
 * Opens it and points the S3 client of this process at it, for reports and for documents. What is put must carry its
 * SHA-256, as both do, unless `checksum` says that another will do.
 */
export async function openBucket(name: string, checksum: 'sha-256' | 'any' = 'sha-256'): Promise<Bucket> {
  const files = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    if (request.method === 'HEAD') {
      const file = files.get(path);
      response.writeHead(file ? 200 : 404, { 'content-length': file?.length ?? 0 }).end();
      return;
    }
    const query = new URL(request.url ?? '', 'http://bucket').searchParams;
    if (request.method === 'GET' && query.has('versions')) {
      const keys = [...files.keys()].map((file) => file.slice(`/${name}/`.length));
      const listed = keys.filter((key) => key.startsWith(query.get('prefix') ?? ''));
      const versions = listed.map((key) => `<Version><Key>${key}</Key><VersionId>v1</VersionId></Version>`);
      response.writeHead(200).end(`<ListVersionsResult>${versions.join('')}</ListVersionsResult>`);
      return;
    }
    if (request.method === 'GET') {
      const file = files.get(path);
      response.writeHead(file ? 200 : 404).end(file ?? '<Error><Code>NoSuchKey</Code></Error>');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (request.method === 'POST' && query.has('delete')) {
        for (const [, key = ''] of body.toString('utf8').matchAll(/<Key>([^<]+)<\/Key>/g))
          files.delete(`/${name}/${key}`);
        response.writeHead(200).end('<DeleteResult></DeleteResult>');
        return;
      }
      const told = request.headers['x-amz-checksum-sha256'];
      if (checksum === 'sha-256' && told !== createHash('sha256').update(body).digest('base64')) {
        response.writeHead(400).end('<Error><Code>BadDigest</Code></Error>');
        return;
      }
      files.set(path, body);
      response.writeHead(200, { etag: '"1"' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    REPORT_BUCKET: name,
    FILE_BUCKET: name,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  return {
    files,
    endpoint,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
