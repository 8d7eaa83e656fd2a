import '../../design/purchasing.css';
import { useCallback, useMemo, useRef } from 'react';
import { call } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { leaveBehind } from '../../app/outbox.ts';
import { Problem } from '../../app/problem.ts';
import { useCommand } from '../../app/query.ts';
import { today } from '../../patterns/format.ts';
import { Lookup } from '../../patterns/form/lookup.tsx';
import { findItems, PartnerLookup, WarehouseSelect } from '../../patterns/form/lookups.tsx';
import { SupplierPersonChoice } from '../../patterns/form/people.tsx';
import { useGo } from '../../patterns/go.tsx';
import { useKeptDraft } from '../../patterns/kept-draft.ts';
import { Page, Section } from '../../patterns/page.tsx';
import { Empty, Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { CartLine } from './cart-line.tsx';
import { emptyCart, inputOf, isWhole, mostRows, rowOf, sumText, type Cart, type CartRow } from './purchase-cart.ts';
import { useNewPurchaseWords } from './words-new.ts';

const draftKey = 'new-purchase';

/** A purchase order as it is written: kept on the device until it is placed. */
export function Screen() {
  const t = useNewPurchaseWords();
  const go = useGo();
  const [cart, setCart] = useKeptDraft<Cart>(draftKey, emptyCart);
  const now = useRef(cart);
  now.current = cart;
  const change = useCallback(
    (part: Partial<Cart>): void => {
      now.current = { ...now.current, ...part };
      setCart(now.current);
    },
    [setCart],
  );
  const command = useCommand('place-purchase-order', ({ number, purchaseOrderId }) => {
    toast(t('placed', { number }));
    void leaveBehind(draftKey).then(() => go(`/purchases/${purchaseOrderId}`));
  });
  const canSend = isWhole(cart);
  return (
    <Page
      title={t('title')}
      help={t('help')}
      actions={
        <button type="button" className="ll-button" onClick={() => setCart(emptyCart)}>
          {t('clear')}
        </button>
      }
    >
      <Head cart={cart} onChange={change} />
      <Section title={t('lines')}>
        <CartLines cart={cart} error={command.error} now={now} change={change} />
        {command.error ? <Refusal error={command.error} /> : null}
        <div className="ll-cart-sum">
          <span>
            {t('estimate')} <strong className="ll-number">{sumText(cart.rows)}</strong>
          </span>
          <button
            type="button"
            className="ll-button ll-primary"
            disabled={!canSend || command.isPending}
            onClick={() => command.mutate({ input: inputOf(cart) })}
          >
            {t('send')}
          </button>
        </div>
      </Section>
    </Page>
  );
}

function Head({ cart, onChange }: { readonly cart: Cart; readonly onChange: (part: Partial<Cart>) => void }) {
  const word = (field: string): string => fieldWord(field, 'place-purchase-order');
  return (
    <Section title={word('supplierId')}>
      <div className="ll-cart-head">
        <label>
          <span>{word('supplierId')}</span>
          <PartnerLookup
            label={word('supplierId')}
            {...(cart.supplierId ? { value: cart.supplierId } : {})}
            onChange={(supplierId) => supplierId && onChange({ supplierId, supplierSalespersonId: undefined })}
          />
        </label>
        <label>
          <span>{word('warehouseId')}</span>
          <WarehouseSelect
            label={word('warehouseId')}
            {...(cart.warehouseId ? { value: cart.warehouseId } : {})}
            onChange={(warehouseId) => warehouseId && onChange({ warehouseId })}
          />
        </label>
        {cart.supplierId ? (
          <label>
            <span>{word('supplierSalespersonId')}</span>
            <SupplierPersonChoice
              supplierId={cart.supplierId}
              label={word('supplierSalespersonId')}
              {...(cart.supplierSalespersonId ? { value: cart.supplierSalespersonId } : {})}
              onChange={(supplierSalespersonId) => onChange({ supplierSalespersonId })}
            />
          </label>
        ) : null}
        <label>
          <span>{word('expectedOn')}</span>
          <input
            className="ll-input"
            type="date"
            min={today()}
            value={cart.expectedOn ?? ''}
            onChange={(event) => onChange({ expectedOn: event.target.value })}
          />
        </label>
      </div>
    </Section>
  );
}

function CartLines({
  cart: { rows },
  error,
  now,
  change,
}: {
  readonly cart: Cart;
  readonly error: unknown;
  readonly now: { readonly current: Cart };
  readonly change: (part: Partial<Cart>) => void;
}) {
  const t = useNewPurchaseWords();
  const add = useRef<HTMLDivElement>(null);
  const errors = useMemo(() => lineErrors(error), [error]);
  const update = useCallback(
    (row: CartRow) => change({ rows: now.current.rows.map((one) => (one.itemId === row.itemId ? row : one)) }),
    [change, now],
  );
  const remove = useCallback(
    (itemId: string) => change({ rows: now.current.rows.filter((one) => one.itemId !== itemId) }),
    [change, now],
  );
  const toAdd = useCallback(() => add.current?.querySelector('input')?.focus(), []);
  const addItem = async (itemId: string): Promise<void> => {
    const at = now.current.rows.findIndex((row) => row.itemId === itemId);
    if (at >= 0) return toast(t('already', { row: at + 1 }), 'stopped');
    if (now.current.rows.length >= mostRows) return toast(t('full', { most: mostRows }), 'stopped');
    const { data } = await call('get-item', { itemId });
    change({ rows: [...now.current.rows, rowOf(data)] });
  };
  return (
    <>
      <div ref={add} className="ll-cart-add">
        <Lookup
          name="items"
          find={findItems}
          label={t('addItem')}
          placeholder={t('addItem')}
          onChoose={({ id }) => {
            addItem(id).catch((failure: Error) => toast(failure.message, 'stopped'));
          }}
        />
      </div>
      {rows.length === 0 ? <Empty>{t('empty')}</Empty> : <Table {...{ rows, errors, update, remove, toAdd }} />}
    </>
  );
}

function Table({
  rows,
  errors,
  update,
  remove,
  toAdd,
}: {
  readonly rows: readonly CartRow[];
  readonly errors: ReadonlyMap<number, string>;
  readonly update: (row: CartRow) => void;
  readonly remove: (itemId: string) => void;
  readonly toAdd: () => void;
}) {
  const t = useNewPurchaseWords();
  const word = (field: string): string => fieldWord(field, 'place-purchase-order');
  return (
    <div className="ll-table-scroll ll-cart" role="region" aria-label={t('lines')} tabIndex={0}>
      <table className="ll-table">
        <thead>
          <tr>
            <th scope="col">{word('line')}</th>
            <th scope="col">{word('itemId')}</th>
            <th scope="col" className="ll-right">
              {word('quantity')}
            </th>
            <th scope="col" className="ll-right">
              {word('unitPrice')}
            </th>
            <th scope="col" className="ll-right">
              {t('tax')}
            </th>
            <th scope="col" className="ll-right">
              {t('estimate')}
            </th>
            <th scope="col">{t('acts')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <CartLine
              key={row.itemId}
              {...{ row, at }}
              error={errors.get(at)}
              onChange={update}
              onRemove={remove}
              onDone={toAdd}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the API said of single lines. */
function lineErrors(error: unknown): ReadonlyMap<number, string> {
  const errors = error instanceof Problem ? (error.body.errors ?? []) : [];
  return new Map(
    errors.flatMap(({ pointer, reason }) => {
      const line = /^\/lines\/(\d+)/.exec(pointer)?.[1];
      return line === undefined ? [] : [[Number(line), reason] as const];
    }),
  );
}
