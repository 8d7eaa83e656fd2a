import { isOpen, type Problem, type ProblemText } from '../domain/admin/problem.ts';
import { aggregateCodec, rowCodec } from './codec.ts';
import { keys } from './keys.ts';
import type { Page, Reading, Store } from './store.ts';
import type { Write } from './write.ts';

export const problemCodec = aggregateCodec<Problem>({
  kind: 'problem',
  schema: 1,
  key: (problem) => keys.problem(problem.company, problem.id),
  indexes: (problem) => ({
    gs1: {
      pk: keys.problemsOf(problem.company, problem.partnerId ?? problem.reportedBy),
      sk: `${problem.reportedAt}#${problem.id}`,
    },
    gs2: {
      pk: keys.problems(problem.company),
      sk: `${isOpen(problem) ? 'OPEN' : 'DONE'}#${problem.reportedAt}#${problem.id}`,
    },
  }),
});

/** Kept outside the aggregate, whose changes the journal remembers: what people write must be erasable. */
export const problemTextCodec = rowCodec<ProblemText>({
  kind: 'problem-text',
  schema: 1,
  key: (text) => keys.problemText(text.company, text.problemId),
});

export async function readProblem(store: Store, company: string, id: string, reading: Reading) {
  const [item, text] = await store.getMany([keys.problem(company, id), keys.problemText(company, id)], reading);
  return item && { problem: problemCodec.fromItem(item), text: text && problemTextCodec.fromItem(text) };
}

export function eraseProblemTextWrite({ company, id }: Problem): Write {
  return { kind: 'delete', key: keys.problemText(company, id), guard: { exists: true } };
}

/** A page of reports with their texts: all, open ones first, or those of one partner's people or one of the staff. */
export async function listProblems(
  store: Store,
  company: string,
  of: string | undefined,
  page: { readonly limit: number; readonly cursor?: string },
) {
  const question =
    of === undefined
      ? { index: 'gs2' as const, pk: keys.problems(company) }
      : { index: 'gs1' as const, pk: keys.problemsOf(company, of) };
  const found: Page = await store.queryDocuments({ ...question, newestFirst: true, ...page, reading: 'eventual' });
  const problems = found.items.map(problemCodec.fromItem);
  const texts = await store.getMany(
    problems.map(({ id }) => keys.problemText(company, id)),
    'eventual',
  );
  return {
    items: problems.map((problem, index) => {
      const text = texts[index];
      return { problem, text: text && problemTextCodec.fromItem(text) };
    }),
    cursor: found.cursor,
  };
}
