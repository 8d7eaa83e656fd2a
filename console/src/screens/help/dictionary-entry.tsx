import { memo, type ReactNode } from 'react';
import { fieldWord, language, listWord, operationWord } from '../../app/language.ts';
import { Go } from '../../patterns/go.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { Dictionary, Part } from './dictionary.tsx';
import { useHelpWords } from './words.ts';

type Of<P extends Part> = Dictionary[P][number];

/** One entry of the dictionary: its name, both languages, and what its part says beyond. */
export const Entry = memo(function Entry({ part, entry }: { readonly part: Part; readonly entry: never }) {
  switch (part) {
    case 'fields':
      return <Field of={entry} />;
    case 'codeLists':
      return <CodeList of={entry} />;
    case 'rejections':
      return <Rejection of={entry} />;
    case 'events':
      return <Event of={entry} />;
    case 'routes':
      return <Route of={entry} />;
  }
});

function Row({
  name,
  zh,
  en,
  children,
}: {
  readonly name: string;
  readonly zh?: string;
  readonly en?: string;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <code>{name}</code>
      {zh === undefined ? null : <span lang="zh-CN">{zh}</span>}
      {en === undefined ? null : <span lang="en">{en}</span>}
      <div>{children}</div>
    </li>
  );
}

function Field({ of: { name, zh, en, explains, unit, codeList, usedBy } }: { readonly of: Of<'fields'> }) {
  const t = useHelpWords();
  return (
    <Row name={name} zh={zh} en={en}>
      {explains ? (
        <p>
          {explains[language()]} <Other explains={explains} />
        </p>
      ) : null}
      {(unit ?? codeList) ? (
        <p className="ll-inline">
          {unit ? <Tag tone="quiet">{listWord('measure', unit)}</Tag> : null}
          {codeList ? <Go to={`/dictionary?part=codeLists&find=${codeList}`}>{codeList}</Go> : null}
        </p>
      ) : null}
      <details>
        <summary>{t('usedBy', { count: usedBy.length })}</summary>
        <ul>
          {usedBy.map((operation) => (
            <li key={operation}>
              <code>{operation}</code> {operationWord(operation)}
            </li>
          ))}
        </ul>
      </details>
    </Row>
  );
}

/** The same explanation in the other language, below the reader's own. */
function Other({ explains }: { readonly explains: NonNullable<Of<'fields'>['explains']> }) {
  const other = language() === 'zh' ? 'en' : 'zh';
  return (
    <span className="ll-muted" lang={other === 'zh' ? 'zh-CN' : 'en'}>
      {explains[other]}
    </span>
  );
}

function CodeList({ of: { name, zh, en, values } }: { readonly of: Of<'codeLists'> }) {
  const t = useHelpWords();
  return (
    <Row name={name} zh={zh} en={en}>
      <details open={values.length <= 8}>
        <summary>{t('values', { count: values.length })}</summary>
        <dl className="ll-codes">
          {values.map((one) => (
            <div key={one.value}>
              <dt>
                <code>{one.value}</code>
              </dt>
              <dd>
                <span lang="zh-CN">{one.zh}</span> <span lang="en">{one.en}</span>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Row>
  );
}

function Rejection({ of: { name, zh, en, status, catalogue, article } }: { readonly of: Of<'rejections'> }) {
  return (
    <Row name={name} zh={zh} en={en}>
      <p className="ll-muted">
        HTTP {status} · {listWord('context', catalogue)}
      </p>
      {article ? (
        <p>
          {fieldWord('article')}: {article}
        </p>
      ) : null}
    </Row>
  );
}

function Event({ of: { type, meaning, fields, example } }: { readonly of: Of<'events'> }) {
  const t = useHelpWords();
  return (
    <Row name={type} en={meaning}>
      <p>
        {fields.length === 0 ? (
          <span className="ll-muted">{t('emptyFields')}</span>
        ) : (
          // Their words stand under the fields: what a name means differs from event to event.
          fields.map((field, at) => (
            <span key={field}>
              {at > 0 ? ', ' : ''}
              <code>{field}</code>
            </span>
          ))
        )}
      </p>
      <details>
        <summary>{t('example')}</summary>
        <pre className="ll-example">{JSON.stringify(example, null, 2)}</pre>
      </details>
    </Row>
  );
}

function Route({ of: { name, zh, en, context, kind } }: { readonly of: Of<'routes'> }) {
  return (
    <Row name={name} zh={zh} en={en}>
      <p className="ll-muted">
        {listWord('route-kind', kind)} · {listWord('context', context)}
      </p>
    </Row>
  );
}
