import { memo, useMemo, useState } from 'react';
import type { Output } from '../../../app/api.ts';
import { listWord } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { instantText } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { Empty } from '../../../patterns/states.tsx';
import { Value } from '../../../patterns/value.tsx';
import { usePatternWords } from '../../../patterns/words.ts';
import { DocumentName } from './document-name.tsx';
import { localDayOf } from './hours.ts';
import { historyAddress, partsOf, personAddress } from './roots.ts';
import { fieldOf, readerOf, storedText } from './stored.ts';
import { useStoredWord } from './stored-words.ts';
import { useAuditWords } from './words.ts';

export type Entry = Output<'list-document-history'>['items'][number];

/** Entries of the journal, one below the other, with a box that looks among those that are loaded. */
export function Entries({ entries, empty }: { readonly entries: readonly Entry[]; readonly empty: string }) {
  const t = useAuditWords();
  const [word, setWord] = useState('');
  const texts = useMemo(() => entries.map((entry) => searchText(entry)), [entries]);
  const wanted = word.trim().toLowerCase();
  const found = wanted ? entries.filter((_, at) => texts[at]?.includes(wanted)) : entries;
  if (entries.length === 0) return <Empty>{empty}</Empty>;
  return (
    <>
      <p className="ll-pager">
        <input
          className="ll-input"
          type="search"
          style={{ minWidth: 220 }}
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
        <span className="ll-muted" role="status">
          {t('shown', { shown: found.length, count: entries.length })}
        </span>
      </p>
      <ol className="ll-q-entries">
        {found.map((entry) => (
          <EntryLine
            key={`${entry.document}/${entry.version}/${entry.command}/${entry.at}`}
            entry={entry}
            onCorrelation={setWord}
          />
        ))}
      </ol>
    </>
  );
}

/** What can be looked for: everything the entry holds, and its command in the reader's words. */
const searchText = (entry: Entry): string =>
  `${JSON.stringify(entry)} ${listWord('command', entry.command)}`.toLowerCase();

const EntryLine = memo(function EntryLine({
  entry,
  onCorrelation,
}: {
  readonly entry: Entry;
  readonly onCorrelation: (correlation: string) => void;
}) {
  const t = useAuditWords();
  const { command, occurredAt, at, document, version, summary, correlation } = entry;
  return (
    <li>
      <div className="ll-q-entry-head">
        <strong>{listWord('command', command)}</strong>
        <DocumentName document={document} number={summary['number']} />
        <span className="ll-muted">{t('version', { version })}</span>
      </div>
      <div className="ll-q-entry-head">
        <time dateTime={occurredAt}>{instantText(occurredAt)}</time>
        {instantText(at) === instantText(occurredAt) ? null : (
          <span className="ll-muted">{t('recorded', { at: instantText(at) })}</span>
        )}
        <Who entry={entry} />
      </div>
      <Summary entry={entry} />
      <Changes entry={entry} />
      <div className="ll-q-entry-head">
        <button
          type="button"
          className="ll-q-quiet"
          title={t('sameCorrelation')}
          onClick={() => onCorrelation(correlation)}
        >
          {t('correlation')} <code>{correlation.slice(0, 8)}</code>
        </button>
        <Ways entry={entry} />
      </div>
    </li>
  );
});

/** What the command said of itself in a line. */
function Summary({ entry: { document, summary } }: { readonly entry: Entry }) {
  const word = useStoredWord();
  const reader = readerOf(partsOf(document).type);
  return (
    <dl className="ll-facts-inline">
      {Object.entries(summary).map(([name, value]) => (
        <div key={name}>
          <dt>{word(name, reader)}</dt>
          <dd>
            {typeof value === 'object' ? (
              storedText(name, value, reader)
            ) : (
              <Value field={fieldOf(name)} value={value} plain {...(reader ? { operation: reader } : {})} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Who({ entry: { actor, role } }: { readonly entry: Entry }) {
  const p = usePatternWords();
  if (actor.startsWith('system:')) return <span className="ll-muted">{p('system')}</span>;
  return (
    <span>
      <NameOf kind="user" id={actor} plain /> <code className="ll-muted">{actor}</code> ·{' '}
      {listWord('acting-role', role)}
    </span>
  );
}

function Changes({ entry: { changes, version, document } }: { readonly entry: Entry }) {
  const t = useAuditWords();
  const word = useStoredWord();
  const fields = Object.entries(changes);
  const reader = readerOf(partsOf(document).type);
  if (fields.length === 0) return version === 1 ? <p className="ll-muted">{t('made')}</p> : null;
  return (
    <details>
      <summary>{t('changes', { count: fields.length })}</summary>
      <table className="ll-table ll-q-changes">
        <thead>
          <tr>
            <th scope="col">{t('change')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([name, [before, after]]) => (
            <tr key={name}>
              <td data-label={t('change')}>{word(name, reader)}</td>
              <td data-label={t('before')}>
                <del>
                  <Stored name={name} value={before} reader={reader} />
                </del>
              </td>
              <td data-label={t('after')}>
                <ins>
                  <Stored name={name} value={after} reader={reader} />
                </ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** A person, partner, item or warehouse by its name; everything else as it was stored. */
function Stored({
  name,
  value,
  reader,
}: {
  readonly name: string;
  readonly value: unknown;
  readonly reader: string | undefined;
}) {
  const field = fieldOf(name);
  if (typeof value === 'string' && value !== '' && /(?:By|Id)$/.test(field)) {
    return <Value field={field} value={value} plain />;
  }
  return <>{storedText(name, value, reader)}</>;
}

/** From an entry to the whole history of its document, and to what its person did that day. */
function Ways({ entry: { root, actor, occurredAt, at } }: { readonly entry: Entry }) {
  const t = useAuditWords();
  const may = useMay();
  return (
    <>
      {may('list-document-history') ? <Go to={historyAddress(root)}>{t('wholeHistory')}</Go> : null}
      {may('list-journal') && !actor.startsWith('system:') ? (
        <Go to={personAddress(actor, localDayOf(at || occurredAt))}>{t('dayOfPerson')}</Go>
      ) : null}
    </>
  );
}
