import { useParams } from '@tanstack/react-router';
import { useMay } from '../../app/me.tsx';
import { fieldWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Figures } from '../../patterns/facts.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { useName } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { toneOf } from '../../design/status-tones.ts';
import { Availability } from './availability.tsx';
import { PositionTable, WarehouseTable, type ItemStock } from './positions.tsx';
import { heldStatuses } from './statuses.ts';
import { Stops } from './stops.tsx';
import { Trail } from './trail.tsx';
import { useStockWords } from './words.ts';

/** One item over all warehouses and lots. Partners learn whether it can be had, never the stock. */
export function Screen() {
  const { itemId = '' }: { readonly itemId?: string } = useParams({ strict: false });
  const t = useStockWords();
  const may = useMay();
  const { name, code } = useName('item', itemId);
  const seesStock = may('get-stock');
  return (
    <>
      {seesStock ? <Trail steps={[{ to: '/stock', name: t('board') }, { name }]} /> : null}
      <Page
        title={code ? `${name} ${code}` : name}
        help={t('itemHelp')}
        actions={
          <>
            <Go to={`/items/${itemId}`} className="ll-button">
              {t('itemFile')}
            </Go>
            <CommandButton operation="hold-goods" fixed={{ itemId }} danger>
              {t('hold')}
            </CommandButton>
          </>
        }
      >
        {seesStock ? <StockOf itemId={itemId} /> : null}
        <div className="ll-columns">
          {may('list-stops') ? <Stops itemId={itemId} /> : null}
          {may('get-availability') ? <Availability itemId={itemId} /> : null}
        </div>
      </Page>
    </>
  );
}

function StockOf({ itemId }: { readonly itemId: string }) {
  const t = useStockWords();
  const [{ warehouseId }, change] = useAddress();
  const stock = useAnswer('get-stock', { itemId });
  return (
    <Answered of={stock} lines={10}>
      {({ data }) => (
        <>
          <TotalFigures stock={data} />
          <Section title={t('byWarehouse')}>
            <WarehouseTable stock={data} />
          </Section>
          <Section
            title={t('byLot')}
            actions={
              <WarehouseChoice
                stock={data}
                value={warehouseId}
                onChange={(chosen) => change({ warehouseId: chosen || undefined })}
              />
            }
          >
            <PositionTable stock={data} warehouseId={warehouseId} />
          </Section>
        </>
      )}
    </Answered>
  );
}

function TotalFigures({ stock: { total, unit } }: { readonly stock: ItemStock }) {
  const items = [
    { label: fieldWord('total'), value: <WithUnit count={total.total} unit={unit} /> },
    ...(total.available > 0 ? [] : [{ label: fieldWord('available'), value: '0', tone: 'stopped' }]),
    ...heldStatuses(total).map((status) => ({
      label: fieldWord(status),
      value: countText(total[status]),
      tone: toneOf(status),
    })),
  ];
  return <Figures items={items} />;
}

function WithUnit({ count, unit }: { readonly count: number; readonly unit: string }) {
  return (
    <>
      {countText(count)} <small className="ll-muted">{unit}</small>
    </>
  );
}

/** Only warehouses that have some of the item, and the one the address asks for. */
function WarehouseChoice({
  stock,
  value,
  onChange,
}: {
  readonly stock: ItemStock;
  readonly value: string | undefined;
  readonly onChange: (warehouseId: string) => void;
}) {
  const t = useStockWords();
  const ids = new Set(stock.positions.map(({ warehouseId }) => warehouseId));
  if (value) ids.add(value);
  return (
    <select
      className="ll-input"
      style={{ width: 'auto' }}
      aria-label={fieldWord('warehouseId')}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('allWarehouses')}</option>
      {[...ids].map((id) => (
        <WarehouseOption key={id} id={id} />
      ))}
    </select>
  );
}

function WarehouseOption({ id }: { readonly id: string }) {
  return <option value={id}>{useName('warehouse', id).name}</option>;
}
