import type { Output } from '../../../app/api.ts';
import { fieldWord } from '../../../app/language.ts';
import { DataTable } from '../../../patterns/data-table.tsx';
import { amountText, countText } from '../../../patterns/format.ts';
import { Section } from '../../../patterns/page.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { useListWords } from './words.ts';

type Reconciliation = NonNullable<Output<'get-import'>['reconciliation']>;
type Totals = Reconciliation['told'];

const lines = ['told', 'file', 'books', 'missing', 'explained', 'unexplained'] as const;
const written = (value: number | undefined) => (value === undefined ? '' : countText(value));

/** The totals of the old system against the file and the books, and what explains the difference. */
export function Proof({ of }: { readonly of: Reconciliation }) {
  const t = useListWords();
  const isTold = Object.keys(of.told).length > 0;
  const rows = lines.map((line): Totals & { readonly line: string } => ({ line, ...of[line] }));
  return (
    <Section
      title={t('proof')}
      actions={
        isTold ? <Tag tone={of.proven ? 'done' : 'warning'}>{t(of.proven ? 'proven' : 'unproven')}</Tag> : undefined
      }
    >
      <p className="ll-muted">{t(isTold ? 'proofWhy' : 'toldNothing')}</p>
      <DataTable
        label={t('proof')}
        operation="get-import"
        rows={rows}
        rowKey={({ line }) => line}
        columns={[
          {
            field: 'line',
            label: t('proof'),
            sorts: false,
            render: ({ line }) => fieldWord(line, 'get-import.reconciliation'),
          },
          { field: 'rows', sorts: false, align: 'right', render: (row) => written(row.rows) },
          ...(of.file.documents === undefined
            ? []
            : [
                {
                  field: 'documents',
                  sorts: false,
                  align: 'right' as const,
                  render: (row: Totals) => written(row.documents),
                },
              ]),
          { field: 'quantity', sorts: false, align: 'right', render: (row) => written(row.quantity) },
          {
            field: 'value',
            sorts: false,
            align: 'right',
            render: ({ value }) => (value === undefined ? '' : amountText(value)),
          },
        ]}
      />
    </Section>
  );
}
