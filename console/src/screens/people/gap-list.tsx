import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { dayText } from '../../patterns/format.ts';
import { Tag } from '../../patterns/status.tsx';
import { usePeopleWords } from './words.ts';

type Gap = Output<'list-duty-gaps'>['items'][number]['gaps'][number];

/** What the posts of a person ask for and is not there, each with its post and since when. */
export function GapList({ gaps }: { readonly gaps: readonly Gap[] }) {
  const t = usePeopleWords();
  return (
    <ul>
      {gaps.map(({ gap, post, since }) => (
        <li key={`${gap}-${post ?? ''}`}>
          <Tag tone="warning">{listWord('duty-gap', gap)}</Tag>
          {post ? ` ${listWord('person-post', post)}` : ''}
          {since ? <span className="ll-muted"> {t('since', { on: dayText(since) })}</span> : null}
        </li>
      ))}
    </ul>
  );
}
