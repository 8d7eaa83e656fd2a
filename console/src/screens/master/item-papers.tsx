import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { PaperChecklist } from '../../patterns/attachments/checklist.tsx';
import { SideBySide } from '../../patterns/attachments/side-by-side.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { Terms } from '../../patterns/terms.tsx';
import { ApproveItem } from './approve-item.tsx';
import { papersOfItem } from './papers.ts';
import { usePartnerWords } from './words-partner.ts';

/** First-operation review of an item: each document beside what is on file. */
export function Screen() {
  const { itemId = '' }: { readonly itemId?: string } = useParams({ strict: false });
  const t = usePartnerWords();
  const may = useMay();
  const answer = useAnswer('get-item', { itemId });
  return (
    <Answered of={answer} lines={10}>
      {({ data: item }) => (
        <Page title={t('itemPapers', { name: item.name })} help={t('itemPapersHelp')}>
          <SideBySide owners={papersOfItem(item)}>
            <div className="ll-subtitle">
              <Go to={`/items/${itemId}`}>
                <code>{item.code}</code> {item.name}
              </Go>
              <Status list="item-status" value={item.status} />
            </div>
            <Facts
              of={item}
              operation="get-item"
              fields={[
                'name',
                'specification',
                'model',
                'manufacturer',
                'productionLicence',
                'kind',
                'riskClass',
                'implantable',
                'sterile',
                'shelfLifeDays',
                'raisedBy',
              ]}
            />
            <PaperChecklist ownerKind="item" ownerId={itemId} />
            {item.certificates.length > 0 ? (
              <Section title={fieldWord('certificates', 'get-item')}>
                <Terms
                  label={fieldWord('certificates', 'get-item')}
                  terms={item.certificates.map(({ number, validFrom, validTo }) => ({
                    key: `${number}#${validFrom}`,
                    from: validFrom,
                    to: validTo,
                    title: number,
                  }))}
                />
              </Section>
            ) : null}
            {item.status === 'pending' && may('approve-item') ? <ApproveItem item={item} /> : null}
          </SideBySide>
        </Page>
      )}
    </Answered>
  );
}
