import '../../design/master.css';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Output } from '../../app/api.ts';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { countText } from '../../patterns/format.ts';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Entry } from './dictionary-entry.tsx';
import { useHelpWords } from './words.ts';

export type Dictionary = Output<'get-dictionary'>;
export type Part = keyof Dictionary;

const parts = ['fields', 'codeLists', 'rejections', 'events', 'routes'] as const satisfies readonly Part[];
/** So many entries are drawn at once; more follow at the end of the list. */
const step = 150;

/** What every field, code, refusal, event and route means. The search looks at names and at both languages. */
export function Screen() {
  const t = useHelpWords();
  const answer = useAnswer('get-dictionary', {}, { staleTime: 3_600_000 });
  return (
    <Page title={t('dictionary')} help={t('dictionaryHelp')}>
      <Answered of={answer} lines={10}>
        {({ data }) => <Looked dictionary={data} />}
      </Answered>
    </Page>
  );
}

function Looked({ dictionary }: { readonly dictionary: Dictionary }) {
  const t = useHelpWords();
  const [said, change] = useAddress();
  const part = parts.find((one) => one === said['part']) ?? 'fields';
  const [word, setWord] = useState(said['find'] ?? '');
  const wanted = useDeferredValue(word.trim().toLowerCase());
  const texts = useMemo(() => textsOf(dictionary), [dictionary]);
  // Places of the entries that match: one name may be told several times, once for each meaning.
  const found = useMemo(
    () =>
      new Map(
        parts.map((one) => [one, texts[one].flatMap((text, at) => (text.includes(wanted) ? [at] : []))] as const),
      ),
    [texts, wanted],
  );
  const [shown, setShown] = useState(step);
  const entries = found.get(part) ?? [];
  return (
    <>
      <form className="ll-dictionary-search" role="search" onSubmit={(event) => event.preventDefault()}>
        <input
          className="ll-input"
          type="search"
          aria-label={t('find')}
          placeholder={t('find')}
          value={word}
          onChange={({ target }) => {
            setWord(target.value);
            setShown(step);
          }}
          onBlur={() => change({ find: word.trim() || undefined })}
        />
      </form>
      <nav className="ll-chips" aria-label={t('dictionary')}>
        {parts.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === part}
            onClick={() => {
              setShown(step);
              change({ part: one, find: word.trim() || undefined });
            }}
          >
            {t(`p_${one}`)} <span className="ll-muted">{countText(found.get(one)?.length ?? 0)}</span>
          </button>
        ))}
      </nav>
      {entries.length === 0 ? (
        <Empty>{t('noneFound')}</Empty>
      ) : (
        <ul className="ll-dictionary" aria-label={t(`p_${part}`)}>
          {entries.slice(0, shown).map((at) => (
            <Entry key={`${part} ${at}`} part={part} entry={dictionary[part][at] as never} />
          ))}
        </ul>
      )}
      {entries.length > shown ? (
        <p className="ll-pager">
          <button type="button" className="ll-button" onClick={() => setShown(shown + step)}>
            {t('showMore', { count: Math.min(step, entries.length - shown) })}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** What is looked through of each entry, written once: typing looks through a thousand of them at each key. */
function textsOf(dictionary: Dictionary): Readonly<Record<Part, readonly string[]>> {
  const text = (entry: object): string => {
    const { usedBy: _usedBy, example: _example, ...told } = entry as { usedBy?: unknown; example?: unknown };
    return JSON.stringify(told).toLowerCase();
  };
  const of = (one: Part): readonly string[] => (dictionary[one] as readonly object[]).map(text);
  return {
    fields: of('fields'),
    codeLists: of('codeLists'),
    rejections: of('rejections'),
    events: of('events'),
    routes: of('routes'),
  };
}
