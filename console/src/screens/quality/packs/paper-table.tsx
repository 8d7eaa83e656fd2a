import type { Output } from '../../../app/api.ts';
import { listWord } from '../../../app/language.ts';
import { DataTable } from '../../../patterns/data-table.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { Status, Tag } from '../../../patterns/status.tsx';
import { usePackWords } from './words.ts';

type Paper = Output<'preview-pack'>['papers'][number];

/** The papers of a pack in the order in which they are bound, with what there is of each. */
export function PaperTable({
  papers,
  isMade = false,
}: {
  readonly papers: readonly Paper[];
  readonly isMade?: boolean;
}) {
  const t = usePackWords();
  return (
    <DataTable
      rows={papers}
      label={t('papers')}
      operation={isMade ? 'get-pack' : 'preview-pack'}
      rowKey={({ part, documentKind, ownerId, attachmentId }, at) =>
        `${part} ${documentKind} ${ownerId} ${attachmentId} ${at}`
      }
      columns={[
        { field: 'part', render: ({ part }) => listWord('pack-part', part), value: ({ part }) => part },
        { field: 'documentKind' },
        { field: 'ownerId', render: (paper) => <Subject paper={paper} />, sorts: false },
        { field: 'validTo' },
        { field: 'state', render: (paper) => <State paper={paper} isMade={isMade} />, value: ({ state }) => state },
        ...(isMade ? [{ field: 'page' }] : []),
      ]}
    />
  );
}

/** What a paper is about: the thing by its name, a certificate by its number, otherwise what kind of record it proves. */
function Subject({ paper: { ownerKind, ownerId, certificate } }: { readonly paper: Paper }) {
  const kind = named.find((one) => one === ownerKind);
  return (
    <>
      {kind ? <NameOf kind={kind} id={ownerId} plain /> : certificate ? null : listWord('owner-kind', ownerKind)}{' '}
      {certificate ? <code>{certificate}</code> : null}
    </>
  );
}

const named = ['item', 'partner', 'person'] as const;

function State({ paper, isMade }: { readonly paper: Paper; readonly isMade: boolean }) {
  const t = usePackWords();
  const { state, page } = paper;
  const holds = state === 'present' || state === 'lapsing';
  if (isMade && holds && page === undefined) return <Tag tone="warning">{t('unreadable')}</Tag>;
  return <Status list="paper-state" value={state} />;
}
