import { useCallback, useEffect, useMemo, useState } from 'react';
import { listWord } from '../../app/language.ts';
import { Section } from '../../patterns/page.tsx';
import { Empty } from '../../patterns/states.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { AnswerBar } from './answer-bar.tsx';
import {
  countsOf,
  drafted,
  linesShown,
  shownOnes,
  type Draft,
  type Drafts,
  type Line,
  type Shown,
  type Statement,
} from './answers.ts';
import { DisputeDialog } from './dispute-dialog.tsx';
import { LineTable } from './line-table.tsx';
import { useStatementWords } from './words-statement.ts';

/** So many lines are drawn at once; a statement may have thousands. */
const linesPerPage = 100;

/** The lines of a statement: found, paged, answered one by one or many at once, and submitted together. */
export function StatementLines({
  statement,
  mayAnswer,
  isClosed,
}: {
  readonly statement: Statement;
  readonly mayAnswer: boolean;
  readonly isClosed: boolean;
}) {
  const t = useStatementWords();
  const [shown, setShown] = useState<Shown>('all');
  const [word, setWord] = useState('');
  const [page, setPage] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const [disputing, setDisputing] = useState<readonly Line[]>();
  const { lines } = statement;
  const counts = useMemo(() => countsOf(lines), [lines]);
  const found = useMemo(() => linesShown(lines, shown, word), [lines, shown, word]);
  const pages = Math.max(1, Math.ceil(found.length / linesPerPage));
  const at = Math.min(page, pages - 1);
  const onPage = useMemo(() => found.slice(at * linesPerPage, (at + 1) * linesPerPage), [found, at]);
  useEffect(() => setPage(0), [shown, word]);

  const draft = useCallback((chosen: readonly Line[], said: Draft): void => {
    setDrafts((before) => drafted(before, chosen, said));
    setSelected(new Set());
  }, []);
  const answer = useCallback(
    (line: Line, said: 'confirmed' | 'disputed') =>
      said === 'confirmed' ? draft([line], { answer: said }) : setDisputing([line]),
    [draft],
  );
  const select = useCallback(
    (line: number, isOn: boolean) =>
      setSelected((before) => {
        const next = new Set(before);
        if (isOn) next.add(line);
        else next.delete(line);
        return next;
      }),
    [],
  );
  return (
    <Section title={t('lines', { count: lines.length })}>
      <Finder {...{ shown, setShown, word, setWord, counts }} />
      {mayAnswer ? <p className="ll-muted ll-money-keys">{t('keys')}</p> : null}
      {onPage.length === 0 ? (
        <Empty />
      ) : (
        <LineTable
          statementId={statement.statementId}
          {...{ lines: onPage, drafts, selected, mayAnswer, isClosed }}
          onSelect={select}
          onSelectAll={(isOn) => setSelected(new Set(isOn ? onPage.map(({ line }) => line) : []))}
          onAnswer={answer}
          onTurn={(step) => {
            const next = Math.max(0, Math.min(pages - 1, at + step));
            setPage(next);
            return next !== at;
          }}
        />
      )}
      <Pages {...{ at, pages, count: found.length, setPage }} />
      {mayAnswer ? (
        <AnswerBar
          statement={statement}
          {...{ drafts, selected, draft }}
          onDispute={setDisputing}
          onDiscard={() => setDrafts(new Map())}
        />
      ) : null}
      {disputing ? (
        <DisputeDialog
          lines={disputing}
          onClose={() => setDisputing(undefined)}
          onSay={(note) => {
            draft(disputing, { answer: 'disputed', note });
            setDisputing(undefined);
          }}
        />
      ) : null}
    </Section>
  );
}

function Finder({
  shown,
  setShown,
  word,
  setWord,
  counts,
}: {
  readonly shown: Shown;
  readonly setShown: (shown: Shown) => void;
  readonly word: string;
  readonly setWord: (word: string) => void;
  readonly counts: Readonly<Record<Shown, number>>;
}) {
  const t = useStatementWords();
  return (
    <div className="ll-money-finder">
      <div className="ll-actions" role="group" aria-label={t('showOnly')}>
        {shownOnes.map((one) => (
          <button
            key={one}
            type="button"
            className="ll-button"
            aria-pressed={shown === one}
            disabled={counts[one] === 0 && shown !== one}
            onClick={() => setShown(one)}
          >
            {one === 'all' ? t('all') : listWord('line-answer', one)} {counts[one]}
          </button>
        ))}
      </div>
      <input
        type="search"
        className="ll-input"
        aria-label={t('findLine')}
        placeholder={t('findLine')}
        value={word}
        onChange={(event) => setWord(event.target.value)}
      />
    </div>
  );
}

function Pages({
  at,
  pages,
  count,
  setPage,
}: {
  readonly at: number;
  readonly pages: number;
  readonly count: number;
  readonly setPage: (page: number) => void;
}) {
  const t = useStatementWords();
  const pattern = usePatternWords();
  if (pages === 1) return null;
  return (
    <nav className="ll-pager" aria-label={t('pageOf', { page: at + 1, pages })}>
      <button type="button" className="ll-button" disabled={at === 0} onClick={() => setPage(at - 1)}>
        {pattern('previous')}
      </button>
      <span>{t('pageOf', { page: at + 1, pages })}</span>
      <button type="button" className="ll-button" disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>
        {pattern('next')}
      </button>
      <span className="ll-muted">{t('found', { count })}</span>
    </nav>
  );
}
