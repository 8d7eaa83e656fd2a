import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import type { Drafts, Line } from './answers.ts';
import { headOf, isDisputed, LineRow, type LineActs } from './line-row.tsx';
import { useStatementWords } from './words-statement.ts';

/**
 * Lines that are walked with the arrow keys: c confirms, d disputes, space selects. One box of the table is in the tab
 * order, the one that was walked to last.
 */
export function LineTable({
  statementId,
  lines,
  drafts,
  selected,
  mayAnswer,
  isClosed,
  onSelectAll,
  onTurn,
  ...acts
}: LineActs & {
  readonly statementId: string;
  readonly lines: readonly Line[];
  readonly drafts: Drafts;
  readonly selected: ReadonlySet<number>;
  readonly mayAnswer: boolean;
  readonly isClosed: boolean;
  readonly onSelectAll: (isOn: boolean) => void;
  /** Shows the page before or after; false when there is none. */
  readonly onTurn: (step: -1 | 1) => boolean;
}) {
  const t = useStatementWords();
  const may = useMay();
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const wanted = useRef<number>(undefined);
  const boxAt = (at: number) => body.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[at];
  useEffect(() => {
    // After a page was turned by an arrow the walk goes on at its nearest edge.
    const at = wanted.current === -1 ? lines.length - 1 : 0;
    setActive(at);
    if (wanted.current !== undefined) boxAt(at)?.focus();
    wanted.current = undefined;
  }, [lines]);
  const walk = (step: -1 | 1): void => {
    const next = active + step;
    if (next >= 0 && next < lines.length) {
      setActive(next);
      boxAt(next)?.focus();
    } else if (onTurn(step)) wanted.current = step;
  };
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLInputElement)) return;
    if (!body.current?.contains(event.target)) return;
    const line = lines[active];
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walk(1),
      ArrowUp: () => walk(-1),
      c: () => line && acts.onAnswer(line, 'confirmed'),
      d: () => line && acts.onAnswer(line, 'disputed'),
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
    if (event.key.toLowerCase() === 'c') walk(1);
  };
  // The column stands where somebody may answer a line of this page, and for partners always.
  const hasActs = mayAnswer || (!isClosed && may('resolve-statement-line') && lines.some(isDisputed));
  const heads = ['line', 'kind', 'day', 'number', 'amount', 'answer'] as const;
  return (
    <div className="ll-table-scroll" role="region" aria-label={fieldWord('lines')} tabIndex={mayAnswer ? undefined : 0}>
      <table className="ll-table ll-money-rows" onKeyDown={mayAnswer ? key : undefined}>
        <thead>
          <tr>
            {mayAnswer ? (
              <th scope="col">
                <input
                  type="checkbox"
                  className="ll-money-check"
                  aria-label={t('selectAll')}
                  checked={lines.every(({ line }) => selected.has(line))}
                  onChange={(event) => onSelectAll(event.target.checked)}
                />
              </th>
            ) : null}
            {heads.map((field) => (
              <th key={field} scope="col" className={field === 'amount' ? 'll-right' : undefined}>
                {headOf(field)}
              </th>
            ))}
            {hasActs ? <th scope="col">{t('acts')}</th> : null}
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line, at) => (
            <LineRow
              key={line.line}
              statementId={statementId}
              line={line}
              draft={drafts.get(line.line)}
              isSelected={selected.has(line.line)}
              isActive={at === active}
              mayAnswer={mayAnswer}
              hasActs={hasActs}
              at={at}
              onReach={setActive}
              {...acts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
