import type { Input } from '../../app/api.ts';
import { language } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { DataTable } from '../data-table.tsx';
import { Section } from '../page.tsx';
import { Answered } from '../states.tsx';
import { Tag } from '../status.tsx';
import { useAttachmentWords } from './words.ts';

type File = Input<'list-demanded-papers'>;

/** What the law wants on a file before it passes first-operation review, and what of it is there. */
export function PaperChecklist({ ownerKind, ownerId }: File) {
  const may = useMay();
  return may('list-demanded-papers') ? <Checklist ownerKind={ownerKind} ownerId={ownerId} /> : null;
}

function Checklist(file: File) {
  const t = useAttachmentWords();
  const answer = useAnswer('list-demanded-papers', file);
  return (
    <Section title={t('demanded')}>
      <Answered of={answer} lines={3}>
        {({ data: { isDemanded, items } }) => (
          <>
            <DataTable
              rows={items}
              label={t('demanded')}
              empty={t('noneDemanded')}
              operation="list-demanded-papers"
              rowKey={({ paper }) => paper.en}
              columns={[
                { field: 'paper', value: ({ paper }) => paper[language()], render: ({ paper }) => paper[language()] },
                { field: 'article' },
                {
                  field: 'isThere',
                  value: ({ isThere }) => isThere,
                  render: ({ isThere }) => (
                    <Tag tone={isThere ? 'done' : 'stopped'}>{t(isThere ? 'have' : 'lack')}</Tag>
                  ),
                },
                { field: 'validTo' },
              ]}
            />
            {isDemanded ? null : <p className="ll-muted">{t('notDemanded')}</p>}
          </>
        )}
      </Answered>
    </Section>
  );
}
