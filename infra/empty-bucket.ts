import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  NoSuchBucket,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';

/**
 * Removes every version of every object, also those under a governance lock; returns how many. CloudFormation removes
 * only empty buckets. A bucket that is gone already counts as empty; an object that S3 keeps (compliance) throws.
 */
export async function emptyBucket(client: S3Client, bucket: string): Promise<number> {
  let removed = 0;
  for (;;) {
    let page;
    try {
      page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, MaxKeys: 1000 }));
    } catch (error) {
      if (error instanceof NoSuchBucket) return removed;
      throw error;
    }
    const objects = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
      Key ? [{ Key, VersionId } satisfies ObjectIdentifier] : [],
    );
    if (objects.length === 0) return removed;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({
        Bucket: bucket,
        Delete: { Objects: objects, Quiet: true },
        BypassGovernanceRetention: true,
      }),
    );
    const [refused] = Errors;
    if (refused) throw new Error(`${bucket} keeps ${refused.Key}: ${refused.Message}`);
    removed += objects.length;
  }
}
