import { useQueries } from '@tanstack/react-query';
import { call, type Output } from '../../app/api.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import { Skeleton } from '../../patterns/states.tsx';
import { ReportReason } from './report-reason.tsx';
import type { Job } from './use-import.ts';
import { useImportWords } from './words-import.ts';

type Line = Output<'get-item-import-report'>['items'][number];

/** Most lines that are listed here: a file that is wrong all through is mended by the first of them. */
const most = 200;

/** The refused lines of all batches together, so that nobody opens job after job to find them. */
export function RefusedLines({ jobs }: { readonly jobs: readonly Job[] }) {
  const t = useImportWords();
  // A batch has at most a hundred lines, which is one page of its report.
  const asked = jobs.slice(0, 10);
  const answers = useQueries({
    queries: asked.map(({ jobId }) => ({
      queryKey: ['get-item-import-report', { jobId, limit: 100 }],
      queryFn: () => call('get-item-import-report', { jobId, limit: 100 }),
      staleTime: 60_000,
    })),
  });
  const lines = answers
    .flatMap(({ data }): readonly Line[] => data?.data.items ?? [])
    .filter(({ outcome }) => outcome === 'refused')
    .slice(0, most);
  const all = jobs.reduce((sum, { refused }) => sum + refused, 0);
  return (
    <Section title={t('refusedTitle')}>
      {lines.length === 0 && answers.some(({ isPending }) => isPending) ? (
        <Skeleton />
      ) : (
        <DataTable
          label={t('refusedTitle')}
          operation="get-item-import-report"
          rows={lines}
          rowKey={({ line }) => String(line)}
          columns={[
            { field: 'line', label: t('line') },
            { field: 'reason', label: t('why'), render: (line) => <ReportReason of={line} /> },
          ]}
        />
      )}
      {lines.length < all ? <p className="ll-muted">{t('refusedSome', { count: countText(lines.length) })}</p> : null}
    </Section>
  );
}
