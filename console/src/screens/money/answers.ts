import type { Output } from '../../app/api.ts';

export type Statement = Output<'get-statement'>;
export type Line = Statement['lines'][number];

/** What a person means to say of a line; nothing is sent before he submits all. */
export interface Draft {
  readonly answer: 'confirmed' | 'disputed';
  readonly note?: string;
}
export type Drafts = ReadonlyMap<number, Draft>;

/** The drafts with one answer for several lines; a line that is already answered so needs none. */
export function drafted(drafts: Drafts, lines: readonly Line[], draft: Draft): Drafts {
  const next = new Map(drafts);
  for (const { line, answer, note } of lines) {
    const isSaid = answer === draft.answer && (draft.note === undefined || draft.note === note);
    if (isSaid) next.delete(line);
    else next.set(line, draft);
  }
  return next;
}

/** All drafts as the API takes them, in the order of the lines. */
export function answersOf(drafts: Drafts) {
  return [...drafts]
    .toSorted(([one], [other]) => one - other)
    .map(([line, { answer, note }]) => ({ line, answer, ...(note ? { note } : {}) }));
}

export const shownOnes = ['all', 'open', 'disputed', 'resolved', 'confirmed'] as const;
export type Shown = (typeof shownOnes)[number];

/** How many lines have each answer. */
export function countsOf(lines: readonly Line[]): Readonly<Record<Shown, number>> {
  const counts = { all: lines.length, open: 0, disputed: 0, resolved: 0, confirmed: 0 };
  for (const { answer } of lines) counts[answer] += 1;
  return counts;
}

/** The lines with an answer whose number, day or amount contains what was typed. */
export function linesShown(lines: readonly Line[], shown: Shown, word: string): readonly Line[] {
  const wanted = word.trim().toLowerCase();
  return lines.filter(
    ({ answer, number = '', day, amount }) =>
      (shown === 'all' || answer === shown) &&
      (wanted === '' || `${number} ${day} ${amount}`.toLowerCase().includes(wanted)),
  );
}
