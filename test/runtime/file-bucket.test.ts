import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { fileAddress, fileHead, readFile, uploadAddress, writeFile } from '../../runtime/file-bucket.ts';
import { openBucket, type Bucket } from '../functions/bucket.ts';

const content = Buffer.from('%PDF-1.7 a licence');
const file = {
  key: 'incoming/att_1',
  contentType: 'application/pdf',
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
};
let bucket: Bucket;
beforeAll(async () => {
  bucket = await openBucket('files');
});
afterAll(() => bucket.close());

describe('an address to send a file to', () => {
  test('is signed for its length, type and hash, and for no checksum of nothing', async () => {
    const { url, headers } = await uploadAddress(file, 300);
    const asked = new URL(url).searchParams;
    expect(asked.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(asked.get('X-Amz-Expires')).toBe('300');
    expect([...asked.keys()].filter((name) => name.startsWith('x-amz-'))).toEqual([]);
    expect(headers).toEqual({
      'content-type': 'application/pdf',
      'x-amz-checksum-sha256': createHash('sha256').update(content).digest('base64'),
    });
  });

  test('takes the file and refuses another', async () => {
    const { url, headers } = await uploadAddress(file, 300);
    expect((await fetch(url, { method: 'PUT', headers, body: 'another' })).status).toBe(400);
    expect(await fileHead(file.key)).toBeUndefined();
    expect((await fetch(url, { method: 'PUT', headers, body: content })).status).toBe(200);
    expect(await fileHead(file.key)).toEqual({ bytes: content.length });
    expect(Buffer.from(await readFile(file.key))).toEqual(content);
  });
});

test('what is written is read back, and what is not there is an error', async () => {
  await writeFile({ ...file, key: 'kept/att_2' }, content);
  expect(Buffer.from(await readFile('kept/att_2'))).toEqual(content);
  await expect(readFile('kept/att_3')).rejects.toThrow();
  await expect(writeFile({ ...file, sha256: '00'.repeat(32) }, content)).rejects.toThrow();
});

test.each(['inline', 'attachment'] as const)('an address to fetch says that the file is shown %s', async (shown) => {
  await writeFile({ ...file, key: 'kept/att_4' }, content);
  const url = await fileAddress({ ...file, key: 'kept/att_4', name: 'licence.pdf' }, shown, 120);
  const asked = new URL(url).searchParams;
  expect(asked.get('response-content-disposition')).toBe(`${shown}; filename="licence.pdf"`);
  expect(asked.get('response-content-type')).toBe('application/pdf');
  expect(asked.get('X-Amz-Expires')).toBe('120');
  expect(Buffer.from(await (await fetch(url)).arrayBuffer())).toEqual(content);
});
