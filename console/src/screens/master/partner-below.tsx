import { DataTable } from '../../patterns/data-table.tsx';
import { useAllPages } from '../../patterns/all-pages.ts';
import { MoreRows } from '../../patterns/more.tsx';
import { Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { partnerColumns } from './partner-columns.ts';
import type { Partner } from './partner.tsx';
import { usePartnerWords } from './words-partner.ts';

/** Who stands directly below a partner. */
export function PartnerBelow({ partner: { partnerId } }: { readonly partner: Partner }) {
  const t = usePartnerWords();
  const below = useAllPages('list-partners', { parentId: partnerId, limit: 50 }, { most: 50 });
  const { answer, rows } = below;
  return (
    <Section title={t('children')}>
      <Answered of={answer}>
        {() =>
          rows.length === 0 ? (
            <p className="ll-muted">{t('belowEmpty')}</p>
          ) : (
            <>
              <DataTable
                label={t('children')}
                operation="list-partners"
                rows={rows}
                rowKey={(row) => row.partnerId}
                link={(row) => `/partners/${row.partnerId}`}
                columns={partnerColumns}
              />
              {below.isComplete ? null : <MoreRows count={rows.length} of={below} />}
            </>
          )
        }
      </Answered>
    </Section>
  );
}
