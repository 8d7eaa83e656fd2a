import type { Output } from '../../../app/api.ts';
import { CommandButton } from '../../../patterns/command-button.tsx';
import { ListView } from '../../../patterns/list-view.tsx';
import { Section } from '../../../patterns/page.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { useListWords } from './words.ts';

type Row = Output<'list-import-duplicates'>['items'][number];

/** Doubtful rows beside what they may be; a person says for each whether it is the same. */
export function Duplicates({ importId }: { readonly importId: string }) {
  const t = useListWords();
  return (
    <Section title={t('duplicates')}>
      <p className="ll-muted">{t('duplicatesWhy')}</p>
      <ListView
        operation="list-import-duplicates"
        fixed={{ importId }}
        label={t('duplicates')}
        empty={t('duplicatesNone')}
        rowKey={({ row }) => String(row)}
        columns={[
          { field: 'row' },
          { field: 'name', sorts: false, render: ({ name, code }) => <Named name={name} code={code} /> },
          {
            field: 'candidates',
            sorts: false,
            render: (row) => <Candidates importId={importId} of={row} />,
          },
          { field: 'decision', sorts: false, render: (row) => <Decision importId={importId} of={row} /> },
        ]}
      />
    </Section>
  );
}

function Named({ name, code }: { readonly name: string; readonly code: string }) {
  return (
    <>
      {name} <code>{code}</code>
    </>
  );
}

function Candidates({ importId, of: { row, candidates } }: { readonly importId: string; readonly of: Row }) {
  const t = useListWords();
  return (
    <ul className="ll-plain">
      {candidates.map(({ code, name, score, reasons, row: other }) => (
        <li key={code}>
          <Named name={name} code={code} />
          <div className="ll-muted">
            {other === undefined ? t('ofArchive') : t('ofList', { row: other })} · {Math.round(score * 100)}% ·{' '}
            {reasons.map((reason) => reasonText(t, reason)).join('、')}
          </div>
          <CommandButton operation="settle-import-duplicate" fixed={{ importId, row, decision: 'merge', into: code }}>
            {t('merge')}
          </CommandButton>
        </li>
      ))}
    </ul>
  );
}

function Decision({ importId, of: { row, decision, into } }: { readonly importId: string; readonly of: Row }) {
  const t = useListWords();
  return (
    <div className="ll-stack">
      {decision ? (
        <Tag tone="done">{decision === 'merge' ? t('settledMerge', { into: into ?? '' }) : t('settledNew')}</Tag>
      ) : null}
      <CommandButton
        operation="settle-import-duplicate"
        fixed={{ importId, row, decision: 'new', into: undefined as never }}
      >
        {t('keepNew')}
      </CommandButton>
    </div>
  );
}

/** The words of a reason: `name-0.93` says how alike two names are, the others are names themselves. */
function reasonText(t: ReturnType<typeof useListWords>, reason: string): string {
  const alike = /^name-([\d.]+)$/.exec(reason)?.[1];
  if (alike) return t('reason_name', { score: alike });
  return t(`reason_${reason.replaceAll('-', '_')}` as 'reason_branch');
}
