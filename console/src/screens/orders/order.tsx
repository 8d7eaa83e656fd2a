import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Timeline } from '../../patterns/timeline.tsx';
import { useOrdersWords } from './words.ts';

type Order = Output<'get-order'>;

/** One order from placing to payment. */
export function Screen() {
  const { orderId } = useParams({ strict: false }) as { orderId: string };
  const t = useOrdersWords();
  const order = useAnswer('get-order', { orderId });
  const timeline = useAnswer('get-order-timeline', { orderId, limit: 100 });
  return (
    <Answered of={order} lines={10}>
      {({ data }) => (
        <Page title={data.number} help={t('orderHelp')} actions={<Acts order={data} />}>
          <Section title={data.number}>
            <Facts
              of={data}
              operation="get-order"
              fields={['status', 'partnerId', 'warehouseId', 'customerReference', 'gross', 'placedAt', 'placedBy', 'approvedBy']}
            />
          </Section>
          <Section title={t('lines')}>
            <DataTable
              label={t('lines')}
              operation="get-order"
              rows={data.lines}
              rowKey={({ line }) => String(line)}
              columns={[
                { field: 'line' },
                { field: 'itemCode' },
                { field: 'name' },
                { field: 'quantity' },
                { field: 'unitPrice' },
                { field: 'gross' },
                { field: 'price', label: t('whyPrice'), sorts: false, render: ({ price }) => <code>{price.rule}</code> },
              ]}
            />
          </Section>
          <Section title={t('timeline')}>
            <Answered of={timeline}>{({ data: { items } }) => <Timeline entries={items} />}</Answered>
          </Section>
        </Page>
      )}
    </Answered>
  );
}

function Acts({ order }: { readonly order: Order }) {
  const t = useOrdersWords();
  const { orderId, status } = order;
  return (
    <>
      {status === 'placed' ? (
        <CommandButton operation="approve-order" fixed={{ orderId }} primary>
          {t('approve')}
        </CommandButton>
      ) : null}
      {['placed', 'approved', 'allocated', 'back-ordered'].includes(status) ? (
        <CommandButton operation="cancel-order" fixed={{ orderId }} danger>
          {t('cancel')}
        </CommandButton>
      ) : null}
    </>
  );
}
