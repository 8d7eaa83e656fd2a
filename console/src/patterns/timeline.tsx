import { fieldWord, listWord, operationWord } from '../app/language.ts';
import { instantText } from './format.ts';
import { NameOf } from './names.tsx';
import { Empty } from './states.tsx';
import { Value } from './value.tsx';
import { usePatternWords } from './words.ts';

export interface TimelineEntry {
  readonly at: string;
  readonly occurredAt: string;
  readonly actor: string;
  readonly role: string;
  readonly command: string;
  readonly document: string;
  readonly version: number;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Who did what, when, with which document: the history of one document in order. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return <Empty />;
  return (
    <ol className="ll-timeline">
      {entries.map((entry) => (
        <li key={`${entry.document}-${entry.version}-${entry.command}`}>
          <strong>{operationWord(entry.command)}</strong>
          <p className="ll-muted">
            <time dateTime={entry.occurredAt}>{instantText(entry.occurredAt)}</time>{' '}
            <Actor actor={entry.actor} role={entry.role} />
          </p>
          <dl className="ll-facts-inline">
            {Object.entries(entry.summary).map(([field, value]) => (
              <div key={field}>
                <dt>{fieldWord(field)}</dt>
                <dd>
                  <Value field={field} value={value} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** A person by name and post; what the system did by itself by the name of the function. */
function Actor({ actor, role }: { readonly actor: string; readonly role: string }) {
  const t = usePatternWords();
  if (actor.startsWith('system:')) return <>{t('system')}</>;
  return (
    <>
      <NameOf kind="user" id={actor} plain /> · {listWord('role', role)}
    </>
  );
}
