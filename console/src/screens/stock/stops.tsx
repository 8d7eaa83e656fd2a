import type { Output } from '../../app/api.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { Value } from '../../patterns/value.tsx';
import { useStockWords } from './words.ts';

type Stop = Output<'list-stops'>['items'][number];

const covers = ({ lots, serials }: Stop, lot: string): boolean =>
  (!lots && !serials) || lots?.includes(lot) === true || serials !== undefined;

/** What stops an item, or one lot of it, and who set it; another person lifts it. */
export function Stops({ itemId, lot }: { readonly itemId: string; readonly lot?: string }) {
  const t = useStockWords();
  const may = useMay();
  const stops = useAnswer('list-stops', { itemId });
  return (
    <Section title={t('stops')}>
      <Answered of={stops} lines={3}>
        {({ data: { items } }) => (
          <DataTable
            label={t('stops')}
            operation="list-stops"
            empty={t('noStops')}
            rows={lot ? items.filter((stop) => covers(stop, lot)) : items}
            rowKey={({ stopId }) => stopId}
            columns={[
              {
                field: 'reason',
                render: ({ reason }) => (
                  <Tag tone="stopped">
                    <Value field="reason" value={reason} operation="list-stops" plain />
                  </Tag>
                ),
              },
              { field: 'covers', label: t('covers'), sorts: false, render: (stop) => <Covers stop={stop} /> },
              { field: 'note' },
              { field: 'setBy' },
              { field: 'setAt' },
              ...(may('lift-stop')
                ? [{ field: 'act', label: t('act'), sorts: false, render: (stop: Stop) => <Lift stop={stop} /> }]
                : []),
            ]}
          />
        )}
      </Answered>
    </Section>
  );
}

function Covers({ stop: { lots, serials } }: { readonly stop: Stop }) {
  const t = useStockWords();
  if (!lots && !serials) return <>{t('stopsWhole')}</>;
  return (
    <>
      {lots?.join(', ')}
      {serials?.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(', ')}
    </>
  );
}

/** Who set a stop may not lift it; the button would only earn a no. */
function Lift({ stop: { stopId, setBy } }: { readonly stop: Stop }) {
  const t = useStockWords();
  const me = useMe();
  return setBy === me.userId ? null : (
    <CommandButton operation="lift-stop" fixed={{ stopId }}>
      {t('lift')}
    </CommandButton>
  );
}
