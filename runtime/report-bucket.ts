import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { createReadStream } from 'node:fs';

let client: S3Client | undefined;

/** The bucket whose functions say `uses: ['reports']`; the client is made at the first use. */
function bucket(): { readonly s3: S3Client; readonly name: string } {
  const name = process.env['REPORT_BUCKET'];
  if (!name) throw new Error('environment variable REPORT_BUCKET is missing');
  // The local emulator knows buckets by path, not by host name.
  client ??= new S3Client({ forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined });
  return { s3: client, name };
}

export interface FileToStore {
  readonly key: string;
  readonly contentType: string;
  /** Hexadecimal; the bucket refuses a file that arrives as another. */
  readonly sha256: string;
}

/** Stores a file of the function's own disk; memory does not grow with it. */
export async function storeFile(file: FileToStore & { readonly path: string; readonly bytes: number }): Promise<void> {
  const { s3, name } = bucket();
  await s3.send(
    new PutObjectCommand({
      Bucket: name,
      Key: file.key,
      Body: createReadStream(file.path),
      ContentLength: file.bytes,
      ContentType: file.contentType,
      ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
    }),
  );
}

export async function storeText(file: FileToStore & { readonly text: string }): Promise<void> {
  const { s3, name } = bucket();
  await s3.send(
    new PutObjectCommand({
      Bucket: name,
      Key: file.key,
      Body: file.text,
      ContentType: file.contentType,
      ChecksumSHA256: Buffer.from(file.sha256, 'hex').toString('base64'),
    }),
  );
}

/** An address under which the file can be fetched for some seconds, without any other right. */
export async function addressOf(key: string, seconds: number): Promise<string> {
  const { s3, name } = bucket();
  const fileName = key.split('/').at(-1) ?? 'report';
  const command = new GetObjectCommand({
    Bucket: name,
    Key: key,
    ResponseContentDisposition: `attachment; filename="${fileName}"`,
  });
  return getSignedUrl(s3, command, { expiresIn: seconds });
}
