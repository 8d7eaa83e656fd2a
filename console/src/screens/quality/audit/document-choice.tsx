import { useState, type FormEvent } from 'react';
import { call, type Output } from '../../../app/api.ts';
import { Lookup, type Choice } from '../../../patterns/form/lookup.tsx';
import { Refusal } from '../../../patterns/states.tsx';
import { useShellWords } from '../../../app/shell-words.ts';
import { Field } from '../parts.tsx';
import { isRoot, rootOf } from './roots.ts';
import { useAuditWords } from './words.ts';

type Hit = Output<'find-anything'>['hits'][number];
interface Found extends Choice {
  readonly hit: Hit;
}

async function find(text: string): Promise<readonly Found[]> {
  const { data } = await call('find-anything', { text });
  return data.hits
    .filter(({ kind }) => kind !== 'lot' && kind !== 'serial')
    .map((hit) => ({ id: `${hit.kind}:${hit.id}`, title: hit.title, hit }));
}

/** A document by anything that stands on it, or by the id under which the journal files it. */
export function DocumentChoice({
  root,
  submit,
  onChoose,
}: {
  readonly root: string | undefined;
  readonly submit: string;
  readonly onChoose: (root: string) => void;
}) {
  const t = useAuditWords();
  const s = useShellWords();
  const [text, setText] = useState(root ?? '');
  const [told, setTold] = useState<{ readonly note?: 'noHistoryOf' | 'rootWrong'; readonly error?: unknown }>({});
  const choose = async ({ hit }: Found): Promise<void> => {
    try {
      const found = await rootOf(hit);
      setTold(found ? {} : { note: 'noHistoryOf' });
      if (!found) return;
      setText(found);
      onChoose(found);
    } catch (error) {
      setTold({ error });
    }
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const named = text.trim();
    setTold(isRoot(named) ? {} : { note: 'rootWrong' });
    if (isRoot(named)) onChoose(named);
  };
  return (
    <form className="ll-stack" onSubmit={send}>
      <div className="ll-q-grid">
        <Field label={t('findDocument')}>
          {({ id }) => (
            <Lookup
              name="documents"
              inputId={id}
              find={find}
              minimum={2}
              onChoose={(choice) => void choose(choice as Found)}
              render={(choice) => {
                const { hit } = choice as Found;
                return (
                  <>
                    <span className="ll-kind">{s(`kind_${hit.kind}`)}</span> {hit.title}
                    {hit.subtitle ? <span className="ll-muted"> {hit.subtitle}</span> : null}
                  </>
                );
              }}
            />
          )}
        </Field>
        <Field label={t('orRoot')} hint={t('rootHint')} error={told.note === 'rootWrong' ? t('rootWrong') : undefined}>
          {(control) => (
            <input
              {...control}
              className="ll-input"
              spellCheck={false}
              autoComplete="off"
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      </div>
      {told.note === 'noHistoryOf' ? <p className="ll-note">{t('noHistoryOf')}</p> : null}
      {told.error ? <Refusal error={told.error} /> : null}
      <div>
        <button type="submit" className="ll-button ll-primary">
          {submit}
        </button>
      </div>
    </form>
  );
}
