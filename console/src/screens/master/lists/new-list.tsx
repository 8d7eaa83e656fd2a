import '../../../design/master.css';
import { useState } from 'react';
import type { Output } from '../../../app/api.ts';
import { fieldWord, language, listWord } from '../../../app/language.ts';
import { useMe } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { DataTable } from '../../../patterns/data-table.tsx';
import { useGo } from '../../../patterns/go.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered, Refusal } from '../../../patterns/states.tsx';
import { formatOf, largestFile, NotArrived, startList, type Start } from './send-file.ts';
import { useListWords } from './words.ts';

export type Kind = Output<'list-import-kinds'>['kinds'][number];

/** Announces a list with its file and the totals of the old system, and sends it. */
export function Screen() {
  const t = useListWords();
  const kinds = useAnswer('list-import-kinds', {}, { staleTime: Infinity });
  const me = useMe();
  return (
    <Page title={t('start')} help={t('startHelp')}>
      <Answered of={kinds}>
        {({ data }) => {
          const own = data.kinds.filter(({ may }) =>
            may.some((role) => (me.roles as readonly string[]).includes(role)),
          );
          return own.length === 0 ? <p className="ll-empty">{t('noKind')}</p> : <Start kinds={own} />;
        }}
      </Answered>
    </Page>
  );
}

/** What the old system says of the list as a whole. */
const toldFields = ['rows', 'documents', 'quantity', 'value'] as const;
type Told = Readonly<Record<(typeof toldFields)[number], string>>;

function Start({ kinds }: { readonly kinds: readonly Kind[] }) {
  const t = useListWords();
  const go = useGo();
  const [kindName, setKind] = useState<Start['kind']>(kinds[0]?.kind ?? 'items');
  const [sender, setSender] = useState('');
  const [told, setTold] = useState<Told>({ rows: '', documents: '', quantity: '', value: '' });
  const [file, setFile] = useState<File>();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const kind = kinds.find((one) => one.kind === kindName);
  const wrong = file && wrongOf(file);
  const send = async (): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setError(undefined);
    try {
      go(
        `/lists/${await startList({ kind: kindName, sender, told: totalsOf(kind?.documents ? told : { ...told, documents: '' }) }, file)}`,
      );
    } catch (no) {
      setError(no);
      setBusy(false);
    }
  };
  return (
    <>
      <Section title={t('whichKind')}>
        <form
          className="ll-stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <div className="ll-fields">
            <label>
              <span>{t('whichKind')}</span>
              <select
                className="ll-input"
                value={kindName}
                onChange={({ target }) => setKind(target.value as Start['kind'])}
              >
                {kinds.map((one) => (
                  <option key={one.kind} value={one.kind}>
                    {listWord('import-kind', one.kind)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{fieldWord('sender')}</span>
              <input
                className="ll-input"
                required
                maxLength={64}
                pattern="[^\s\/#?%]+"
                value={sender}
                onChange={({ target }) => setSender(target.value)}
              />
            </label>
            {toldFields
              .filter((field) => field !== 'documents' || kind?.documents)
              .map((field) => (
                <label key={field}>
                  <span>
                    {fieldWord('told')} · {fieldWord(field, 'start-import.told')}
                  </span>
                  <input
                    className="ll-input"
                    inputMode="decimal"
                    pattern={field === 'value' ? '-?\\d+(\\.\\d{1,2})?' : '\\d+'}
                    value={told[field]}
                    onChange={({ target }) => setTold({ ...told, [field]: target.value.trim() })}
                  />
                </label>
              ))}
          </div>
          <label className="ll-field">
            <span>{t('chooseFile')}</span>
            <input
              type="file"
              className="ll-input"
              required
              accept=".csv,.xlsx"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
          </label>
          {wrong ? (
            <p className="ll-refusal" role="alert">
              {t(wrong)}
            </p>
          ) : null}
          {error ? <SendingFailed error={error} /> : null}
          <div>
            <button type="submit" className="ll-button ll-primary" disabled={isBusy || wrong !== undefined}>
              {t(isBusy ? 'sending' : 'send')}
            </button>
          </div>
        </form>
      </Section>
      {kind ? <Columns kind={kind} /> : null}
    </>
  );
}

function wrongOf(file: File): 'wrongFormat' | 'tooLarge' | undefined {
  if (!formatOf(file.name)) return 'wrongFormat';
  return file.size > largestFile ? 'tooLarge' : undefined;
}

function totalsOf({ rows, documents, quantity, value }: Told): Start['told'] {
  return {
    ...(rows ? { rows: Number(rows) } : {}),
    ...(documents ? { documents: Number(documents) } : {}),
    ...(quantity ? { quantity: Number(quantity) } : {}),
    ...(value ? { value } : {}),
  };
}

/** Why a file was not sent or read: the bucket has no words of its own. */
export function SendingFailed({ error }: { readonly error: unknown }) {
  const t = useListWords();
  if (!(error instanceof NotArrived)) return <Refusal error={error} />;
  return (
    <p className="ll-refusal" role="alert">
      {t('uploadFailed')}
    </p>
  );
}

/** The columns of a kind with what they hold, and an empty file with them as headings. */
function Columns({ kind }: { readonly kind: Kind }) {
  const t = useListWords();
  const heading = kind.columns.map(({ title }) => title[language()]).join(',');
  return (
    <Section
      title={t('fields')}
      actions={
        <a
          className="ll-button"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${heading}\r\n`)}`}
          download={`${kind.kind}.csv`}
        >
          {t('template')}
        </a>
      }
    >
      <DataTable
        label={t('fields')}
        operation="list-import-kinds"
        rows={kind.columns}
        rowKey={({ field }) => field}
        columns={[
          { field: 'field', render: ({ title }) => title[language()], sorts: false },
          { field: 'required', render: ({ required }) => (required ? t('required') : ''), sorts: false },
          { field: 'help', render: ({ help }) => help[language()], sorts: false },
          { field: 'choices', render: ({ choices }) => choices?.join('、') ?? '', sorts: false },
          { field: 'synonyms', render: ({ synonyms }) => synonyms.join('、'), sorts: false },
        ]}
      />
    </Section>
  );
}
