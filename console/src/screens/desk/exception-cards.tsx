import type { Input } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { dayText } from '../../patterns/format.ts';
import { NameOf } from '../../patterns/names.tsx';
import { Card } from './card.tsx';
import { useDeskWords } from './words.ts';

type Owner = NonNullable<Input<'list-exceptions'>['owner']>;
const posts: readonly Owner[] = ['quality', 'purchaser', 'sales', 'sales-manager'];

/** Exceptions of the master data: what the person took, and what waits for somebody of his posts. */
export function ExceptionCards() {
  const t = useDeskWords();
  const me = useMe();
  const may = useMay();
  const own = posts.filter((post) => (me.roles as readonly string[]).includes(post));
  if (!may('list-exceptions') || own.length === 0) return null;
  return (['me', ...own] as const).map((owner) => (
    <Card
      key={owner}
      title={owner === 'me' ? t('exceptionsMine') : t('exceptionsOf', { post: listWord('role', owner) })}
      operation="list-exceptions"
      input={{ owner, limit: 25 }}
      all={`/exceptions?list-exceptions.owner=${owner}`}
      tone={owner === 'me' ? 'waiting' : 'quiet'}
      row={({ exceptionId, rule, subjectKind, subjectId, facts, due }) => ({
        key: exceptionId,
        to: `/exceptions?list-exceptions.owner=${owner}`,
        text: (
          <>
            {listWord('monitor-rule', rule)} {subjectKind === 'certificate' ? String(facts['number'] ?? '') : null}
            {subjectKind !== 'partner' && subjectKind !== 'item' ? null : (
              <NameOf kind={subjectKind} id={subjectId} plain />
            )}
          </>
        ),
        more: dayText(due),
      })}
    />
  ));
}
