import { useState, type FormEvent } from 'react';
import '../../design/quality.css';
import { call, type Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { DataTable } from '../../patterns/data-table.tsx';
import { Figures } from '../../patterns/facts.tsx';
import { ItemLookup } from '../../patterns/form/lookups.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { signal } from '../../patterns/scan/signal.ts';
import { Answered, Empty, Refusal } from '../../patterns/states.tsx';
import { Field, useBounded } from './parts.tsx';
import { useGoodsWords } from './words-goods.ts';

/** Who ever got units of a lot, how many, and how many came back. */
export function Screen() {
  const t = useGoodsWords();
  const may = useMay();
  const [{ itemId, lot }] = useAddress();
  return (
    <Page title={t('consignees')} help={t('consigneesHelp')}>
      {may('scan-life') ? <Scan /> : null}
      <Choice key={`${itemId ?? ''}/${lot ?? ''}`} />
      {itemId && lot ? <Holders key={`${itemId}/${lot}`} itemId={itemId} lot={lot} /> : <Empty>{t('choose')}</Empty>}
    </Page>
  );
}

function Scan() {
  const t = useGoodsWords();
  const [, change] = useAddress();
  const [told, setTold] = useState<{
    readonly error?: unknown;
    readonly hasNoLot?: boolean;
    readonly isBusy?: boolean;
  }>({});
  const scan = async (code: string): Promise<void> => {
    setTold({ isBusy: true });
    try {
      const { item, lot } = (await call('scan-life', { code })).data;
      signal(lot !== undefined);
      setTold({ hasNoLot: lot === undefined });
      change({ itemId: item.itemId, lot });
    } catch (error) {
      signal(false);
      setTold({ error });
    }
  };
  return (
    <Section title={t('scan')}>
      <ScanBox label={t('scan')} keepsFocus={false} isBusy={told.isBusy === true} onScan={(code) => void scan(code)} />
      {told.hasNoLot ? <p className="ll-note">{t('scanned')}</p> : null}
      {told.error ? <Refusal error={told.error} /> : null}
    </Section>
  );
}

function Choice() {
  const t = useGoodsWords();
  const [said, change] = useAddress();
  const [itemId, setItem] = useState(said['itemId']);
  const [lot, setLot] = useState(said['lot'] ?? '');
  const show = (event: FormEvent): void => {
    event.preventDefault();
    if (itemId && lot.trim()) change({ itemId, lot: lot.trim() });
  };
  return (
    <form
      className="ll-filters"
      style={{ alignItems: 'end' }}
      role="search"
      aria-label={t('consignees')}
      onSubmit={show}
    >
      <div style={{ flex: '2 1 260px', maxWidth: 480 }}>
        <Field label={t('item')}>
          {({ id }) => <ItemLookup id={id} onChange={setItem} {...(itemId ? { value: itemId } : {})} />}
        </Field>
      </div>
      <div style={{ flex: '1 1 160px', maxWidth: 260 }}>
        <Field label={t('lot')}>
          {(control) => (
            <input
              {...control}
              className="ll-input"
              autoComplete="off"
              spellCheck={false}
              value={lot}
              onChange={({ target }) => setLot(target.value)}
            />
          )}
        </Field>
      </div>
      <button type="submit" className="ll-button ll-primary" disabled={!itemId || !lot.trim()}>
        {t('show')}
      </button>
    </form>
  );
}

type Consignees = Output<'list-consignees'>;

function Holders({ itemId, lot }: { readonly itemId: string; readonly lot: string }) {
  const found = useAnswer('list-consignees', { itemId, lot });
  return <Answered of={found}>{({ data }) => <Found found={data} />}</Answered>;
}

function Found({ found: { itemId, lot, received, consignees } }: { readonly found: Consignees }) {
  const t = useGoodsWords();
  const may = useMay();
  const { shown, more } = useBounded(consignees);
  const sum = (field: 'shipped' | 'returned' | 'holds'): string =>
    countText(consignees.reduce((all, one) => all + one[field], 0));
  return (
    <>
      <Figures
        items={[
          { label: t('received'), value: countText(received) },
          { label: t('partners'), value: countText(consignees.length) },
          { label: t('shipped'), value: sum('shipped') },
          { label: t('returned'), value: sum('returned') },
          { label: t('holds'), value: sum('holds') },
        ]}
      />
      <Section
        title={
          <>
            <NameOf kind="item" id={itemId} plain /> · {lot}
          </>
        }
        actions={
          <>
            {may('trace-lot') ? (
              <Go to={`/trace/lot?${new URLSearchParams({ itemId, lot })}`} className="ll-button">
                {t('trace')}
              </Go>
            ) : null}
            {may('trigger-recall') ? (
              <Go to={`/recalls/new?${new URLSearchParams({ itemId, lots: lot })}`} className="ll-button">
                {t('recall')}
              </Go>
            ) : null}
          </>
        }
      >
        <DataTable
          label={t('partners')}
          operation="list-consignees"
          empty={t('nobody')}
          rows={shown}
          rowKey={({ partnerId }) => partnerId}
          link={({ partnerId }) => (may('get-partner') ? `/partners/${partnerId}` : undefined)}
          columns={[
            { field: 'name' },
            { field: 'code' },
            { field: 'shipped' },
            { field: 'returned' },
            {
              field: 'holds',
              align: 'right',
              render: ({ holds }) => <strong className="ll-number">{countText(holds)}</strong>,
            },
          ]}
        />
        {more}
      </Section>
    </>
  );
}
