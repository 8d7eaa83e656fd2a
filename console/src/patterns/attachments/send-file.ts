import { call, newKey, type Input, type Output } from '../../app/api.ts';
import { Offline } from '../../app/problem.ts';
import { sha256Of } from '../sha256.ts';

/** What the API takes; a test holds these against its contract. */
export const formats = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const largestBytes = 20 * 1024 * 1024;

export type Step = 'hashing' | 'announcing' | 'sending' | 'comparing';
export type Told = Omit<Input<'request-upload'>, 'contentType' | 'bytes' | 'sha256'>;

/** The bucket's own no; it speaks XML that says nothing to a person. */
export class StoreRefused extends Error {}

/** Why a file cannot be sent at all, before anything leaves this device. */
export function fileNo({
  type,
  size,
}: Pick<File, 'type' | 'size'>): 'wrongFormat' | 'tooLarge' | 'emptyFile' | undefined {
  if (!(formats as readonly string[]).includes(type)) return 'wrongFormat';
  if (size > largestBytes) return 'tooLarge';
  return size === 0 ? 'emptyFile' : undefined;
}

/**
 * Sends a file into a qualification file: its hash is reckoned here, the API says where to send it, the browser sends it
 * there, and the API compares. Throws Problem, Offline or StoreRefused; what was announced and never arrived is cleared by
 * the bucket itself.
 */
export async function sendFile(
  file: File,
  told: Told,
  onStep: (step: Step) => void,
): Promise<Output<'confirm-upload'>> {
  onStep('hashing');
  const sha256 = await sha256Of(file);
  onStep('announcing');
  const contentType = file.type as (typeof formats)[number];
  const asked = await call('request-upload', { ...told, contentType, bytes: file.size, sha256 }, { key: newKey() });
  const { attachmentId } = asked.data;
  const { data: address } = await call('get-upload-address', { attachmentId });
  onStep('sending');
  const stored = await fetch(address.url, { method: 'PUT', headers: address.headers, body: file }).catch(
    (error: unknown) => {
      throw new Offline(error);
    },
  );
  if (!stored.ok) throw new StoreRefused(`HTTP ${stored.status}`);
  onStep('comparing');
  return (await call('confirm-upload', { attachmentId }, { key: newKey() })).data;
}
