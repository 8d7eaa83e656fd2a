import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Digest } from '../table/audit.ts';

/** The bucket with object lock that holds the hourly digests. */
export interface DigestBucket {
  /** Keeps a digest; one that is there already stays as it is. */
  keep(digest: Digest): Promise<'kept' | 'was-kept'>;
  find(company: string, hour: string): Promise<Digest | undefined>;
}

function keyOf(company: string, hour: string): string {
  return `${company}/${hour.slice(0, 4)}/${hour.slice(5, 7)}/${hour.slice(8, 10)}/${hour.slice(11, 13)}.json`;
}

export function digestBucket(bucket: string, client: S3Client): DigestBucket {
  const find = async (company: string, hour: string): Promise<Digest | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(company, hour) }));
      return JSON.parse((await Body?.transformToString()) ?? 'null') as Digest;
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    find,
    keep: async (digest) => {
      // The lock keeps every version; the condition keeps the first one current.
      if (await find(digest.company, digest.hour)) return 'was-kept';
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: keyOf(digest.company, digest.hour),
            Body: JSON.stringify(digest),
            ContentType: 'application/json',
            IfNoneMatch: '*',
          }),
        );
        return 'kept';
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return 'was-kept';
        throw error;
      }
    },
  };
}

let client: S3Client | undefined;

/** The stage's digest bucket; path style where a local endpoint is named. */
export function deployedDigestBucket(bucket: string): DigestBucket {
  client ??= new S3Client({ forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined });
  return digestBucket(bucket, client);
}
