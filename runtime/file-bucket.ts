import {
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** Uploads arrive under this prefix, which the bucket clears by itself; what was confirmed lies under another. */
export const incomingFiles = 'incoming/';

/** Where documents lie that were confirmed. */
export const keptFiles = 'kept/';

/** Lists that are taken in and what came of them: they may name people, so the bucket clears them by itself too. */
export const importFiles = 'imports/';
export const importFileDays = 30;

let client: S3Client | undefined;

/** The bucket whose functions say `uses: ['files']`; the client is made at the first use. */
function bucket(): { readonly s3: S3Client; readonly name: string } {
  const name = process.env['FILE_BUCKET'];
  if (!name) throw new Error('environment variable FILE_BUCKET is missing');
  client ??= new S3Client({
    // The local emulator knows buckets by path, not by host name.
    forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined,
    // Every file carries its SHA-256; a checksum of nothing would spoil the addresses signed for others.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return { s3: client, name };
}

const base64Of = (sha256: string): string => Buffer.from(sha256, 'hex').toString('base64');

export interface StoredFile {
  readonly key: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Hexadecimal; the bucket refuses a file that arrives as another. */
  readonly sha256: string;
}

/** How a browser sends one file to the bucket: a plain PUT with exactly these headers, before the address lapses. */
export interface UploadAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * An address that takes one file and no other: its length, type and SHA-256 are signed, and the bucket compares what
 * arrives with the hash. The length is no header to set, since browsers set it themselves.
 */
export async function uploadAddress(file: StoredFile, seconds: number): Promise<UploadAddress> {
  const { s3, name } = bucket();
  const headers = { 'content-type': file.contentType, 'x-amz-checksum-sha256': base64Of(file.sha256) };
  const command = new PutObjectCommand({
    Bucket: name,
    Key: file.key,
    ContentType: file.contentType,
    ContentLength: file.bytes,
    ChecksumSHA256: headers['x-amz-checksum-sha256'],
  });
  const url = await getSignedUrl(s3, command, {
    expiresIn: seconds,
    signableHeaders: new Set(['host', 'content-type', 'content-length']),
    // A checksum in the address would be signed and never compared.
    unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
  });
  return { url, headers };
}

/** What lies under a key, without its content; undefined when nothing does. */
export async function fileHead(key: string): Promise<{ readonly bytes: number } | undefined> {
  const { s3, name } = bucket();
  try {
    const { ContentLength = 0 } = await s3.send(new HeadObjectCommand({ Bucket: name, Key: key }));
    return { bytes: ContentLength };
  } catch (error) {
    if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

/** The whole content of a file, held in memory; throws when nothing lies under the key. */
export async function readFile(key: string): Promise<Uint8Array> {
  const { s3, name } = bucket();
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: name, Key: key }));
  if (!Body) throw new Error(`${key} came without content`);
  return Body.transformToByteArray();
}

/** Stores bytes that are in memory already. The same content under the same key again makes one more version of it. */
export async function writeFile(file: StoredFile, content: Uint8Array): Promise<void> {
  const { s3, name } = bucket();
  await s3.send(
    new PutObjectCommand({
      Bucket: name,
      Key: file.key,
      Body: content,
      ContentLength: file.bytes,
      ContentType: file.contentType,
      ChecksumSHA256: base64Of(file.sha256),
    }),
  );
}

/** Deletes a file for good, every version of it; nothing happens where none lies. */
export async function eraseFile(key: string): Promise<void> {
  const { s3, name } = bucket();
  for (;;) {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket: name, Prefix: key, MaxKeys: 1000 }));
    const versions = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]
      .filter(({ Key }) => Key === key)
      .map(({ VersionId }) => ({ Key: key, VersionId }));
    if (versions.length === 0) return;
    const { Errors = [] } = await s3.send(
      new DeleteObjectsCommand({ Bucket: name, Delete: { Objects: versions, Quiet: true } }),
    );
    const [refused] = Errors;
    if (refused) throw new Error(`the bucket keeps a version of ${key}: ${refused.Message}`);
  }
}

/**
 * An address under which the file can be fetched for some seconds, without any other right. `inline` shows it where it
 * is opened, `attachment` saves it under the name given, which must be plain ASCII.
 */
export async function fileAddress(
  file: { readonly key: string; readonly contentType: string; readonly name: string },
  shown: 'inline' | 'attachment',
  seconds: number,
): Promise<string> {
  const { s3, name } = bucket();
  const command = new GetObjectCommand({
    Bucket: name,
    Key: file.key,
    ResponseContentType: file.contentType,
    ResponseContentDisposition: `${shown}; filename="${file.name}"`,
  });
  return getSignedUrl(s3, command, { expiresIn: seconds });
}
