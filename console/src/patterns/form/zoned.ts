import { config } from '../../app/config.ts';

/** Minutes that the company's zone is ahead of UTC at an instant. */
function offsetMinutes(at: Date): number {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: config().zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Math.round((Date.parse(`${text.replace(' ', 'T')}Z`) - at.getTime()) / 60_000);
}

/** `2026-11-26T08:30` on the company's clock → the instant in UTC. */
export function instantOfLocal(local: string): string {
  const asUtc = new Date(`${local}:00Z`);
  const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc) * 60_000);
  return new Date(asUtc.getTime() - offsetMinutes(guess) * 60_000).toISOString();
}

/** The instant as the company's clock shows it, for an input of the browser. */
export function localOfInstant(instant: string): string {
  const at = new Date(instant);
  return new Date(at.getTime() + offsetMinutes(at) * 60_000).toISOString().slice(0, 16);
}
