import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { useName } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { lotAddress } from './links.ts';
import { NothingToTrace } from './nothing-to-trace.tsx';
import { Stops } from './stops.tsx';
import { TraceView } from './trace-view.tsx';
import { useTraceWords } from './trace-words.ts';
import { Trail } from './trail.tsx';
import { useStockWords } from './words.ts';

/** One unit: where it is, where it came from, every move with its document. */
export function Screen() {
  const [{ itemId, serial }] = useAddress();
  if (!itemId || !serial) return <NothingToTrace />;
  return <SerialLife key={`${itemId}/${serial}`} itemId={itemId} serial={serial} />;
}

function SerialLife({ itemId, serial }: { readonly itemId: string; readonly serial: string }) {
  const t = useTraceWords();
  const s = useStockWords();
  const may = useMay();
  const { name } = useName('item', itemId);
  const life = useAnswer('trace-serial', { itemId, serial });
  const lot = life.data?.data.lot;
  const title = t('serialTitle', { serial });
  return (
    <>
      <Trail
        steps={[
          { to: '/stock', name: s('board') },
          { to: `/stock/items/${itemId}`, name },
          ...(lot ? [{ to: lotAddress(itemId, lot), name: t('lotTitle', { lot }) }] : []),
          { name: title },
        ]}
      />
      <Page
        title={title}
        help={t('serialHelp')}
        actions={
          <Go to="/trace" className="ll-button">
            {t('backToStart')}
          </Go>
        }
      >
        <Answered of={life} lines={10}>
          {({ data }) => (
            <>
              <Section title={t('now')}>
                <Facts
                  of={data}
                  operation="trace-serial"
                  fields={[
                    ...['status', 'stock', 'warehouseId', 'partnerId', 'shipmentId', 'itemId'],
                    ...['serial', 'lot', 'expiry', 'productionDate', 'supplierId'],
                  ]}
                  extra={{ lot: <Go to={lotAddress(itemId, data.lot)}>{data.lot}</Go> }}
                />
              </Section>
              <TraceView moves={data.moves} itemId={itemId} />
            </>
          )}
        </Answered>
        {may('list-stops') ? <Stops itemId={itemId} {...(lot ? { lot } : {})} /> : null}
      </Page>
    </>
  );
}
