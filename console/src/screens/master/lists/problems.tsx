import { language } from '../../../app/language.ts';
import { useAnswer } from '../../../app/query.ts';
import { ListView } from '../../../patterns/list-view.tsx';
import type { List } from './list.tsx';
import { useListWords } from './words.ts';

/** Rows that the check found wrong, each once with all that is wrong with it. */
export function Problems({ list: { importId, kind, checked } }: { readonly list: List }) {
  const t = useListWords();
  const kinds = useAnswer('list-import-kinds', {}, { staleTime: Infinity });
  const columns = kinds.data?.data.kinds.find((one) => one.kind === kind)?.columns ?? [];
  const titleOf = (field: string) => columns.find((one) => one.field === field)?.title[language()];
  return (
    <ListView
      // What was checked anew is read anew.
      key={checked?.at}
      operation="list-import-problems"
      fixed={{ importId }}
      label={t('problems')}
      empty={t('problemsNone')}
      rowKey={({ row }) => String(row)}
      columns={[
        { field: 'row' },
        {
          field: 'errors',
          label: t('whatIsWrong'),
          sorts: false,
          render: ({ errors }) => (
            <ul className="ll-plain">
              {errors.map((error) => (
                <li key={error.field + error.reason}>
                  <RowError of={error} title={titleOf(error.field)} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** What is wrong with a cell: its column, why, and what was found there. */
export function RowError({
  of,
  title,
}: {
  readonly of: { readonly zh: string; readonly en: string; readonly found: string };
  readonly title: string | undefined;
}) {
  return (
    <>
      {title ? <strong>{title}: </strong> : null}
      {of[language()]}
      {of.found ? <code className="ll-found"> {of.found}</code> : null}
    </>
  );
}
