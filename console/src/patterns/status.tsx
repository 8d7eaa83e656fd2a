import { listWord } from '../app/language.ts';
import { toneOf } from '../design/status-tones.ts';
import type { ToneName } from '../design/tokens.ts';

/** A word on the ground of its tone. */
export function Tag({ tone, children }: { readonly tone: ToneName; readonly children: React.ReactNode }) {
  return <span className={`ll-tag ll-tag-${tone}`}>{children}</span>;
}

/** A status in the words of its code list. */
export function Status({ list, value }: { readonly list: string; readonly value: string }) {
  return <Tag tone={toneOf(value)}>{listWord(list, value)}</Tag>;
}
