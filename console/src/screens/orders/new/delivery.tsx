import { useMe } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { WarehouseSelect } from '../../../patterns/form/lookups.tsx';
import { SalespersonChoice } from '../../../patterns/form/people.tsx';
import { useCart, useDraft } from './cart.ts';
import { useNewOrderWords } from './words.ts';

/** Where the goods go, where they come from, and the buyer's own number of the order. */
export function Delivery({ partnerId }: { readonly partnerId: string }) {
  const t = useNewOrderWords();
  const { partner } = useMe();
  const cart = useCart();
  const addressId = useDraft((draft) => draft.addressId);
  const warehouseId = useDraft((draft) => draft.warehouseId);
  const salespersonId = useDraft((draft) => draft.salespersonId);
  const reference = useDraft((draft) => draft.customerReference);
  const { data } = useAnswer('get-partner', { partnerId }, { staleTime: 60_000 });
  const addresses = data?.data.addresses ?? [];
  return (
    <section className="ll-section ll-fields" aria-label={t('address')}>
      <label>
        <span>{t('address')}</span>
        <select
          className="ll-input"
          value={addressId ?? ''}
          onChange={(event) => cart.set({ addressId: event.target.value || undefined })}
        >
          <option value="">
            {addresses[0] ? `${t('addressDefault')} · ${addresses[0].text}` : t('addressDefault')}
          </option>
          {addresses.slice(1).map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {partner ? null : (
        <label>
          <span>
            {t('warehouse')} <small>{warehouseId ? '' : t('warehouseDefault')}</small>
          </span>
          <WarehouseSelect
            {...(warehouseId ? { value: warehouseId } : {})}
            label={t('warehouse')}
            onChange={(chosen) => cart.set({ warehouseId: chosen })}
          />
        </label>
      )}
      {partner ? null : (
        <label>
          <span>
            {t('salesperson')} <small>{t('salespersonHint')}</small>
          </span>
          <SalespersonChoice
            label={t('salesperson')}
            {...(salespersonId ? { value: salespersonId } : {})}
            onChange={(chosen) => cart.set({ salespersonId: chosen })}
          />
        </label>
      )}
      <label>
        <span>
          {t('reference')} <small>{t('referenceHint')}</small>
        </span>
        <input
          className="ll-input"
          maxLength={64}
          autoComplete="off"
          value={reference}
          onChange={(event) => cart.set({ customerReference: event.target.value })}
        />
      </label>
    </section>
  );
}
