import { useState } from 'react';
import { useMe } from '../../app/me.tsx';
import { fieldWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { WarehouseSelect } from '../../patterns/form/lookups.tsx';
import { Figures } from '../../patterns/facts.tsx';
import { Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { AsOf } from './as-of.tsx';
import { useStockWords } from './words.ts';

/** Whether an item can be had, as customers are told it: a size, never the stock. */
export function Availability({ itemId }: { readonly itemId: string }) {
  const t = useStockWords();
  const { partner } = useMe();
  const [warehouseId, setWarehouse] = useState<string>();
  const answer = useAnswer(
    'get-availability',
    { itemId, ...(warehouseId ? { warehouseId } : {}) },
    { keepPrevious: true },
  );
  return (
    <Section title={t('availability')}>
      {partner ? null : (
        <div className="ll-filters">
          <label>
            <span>{t('availabilityIn')}</span>
            <WarehouseSelect
              label={t('availabilityIn')}
              onChange={setWarehouse}
              {...(warehouseId ? { value: warehouseId } : {})}
            />
          </label>
        </div>
      )}
      <Answered of={answer} lines={2}>
        {({ data: { isAvailable, quantity, asOf } }) => (
          <>
            <Figures
              items={[
                {
                  label: fieldWord('isAvailable', 'get-availability'),
                  value: t(isAvailable ? 'availabilityHere' : 'availabilityNone'),
                  tone: isAvailable ? 'done' : 'stopped',
                },
                { label: fieldWord('quantity', 'get-availability'), value: quantity },
              ]}
            />
            <AsOf at={asOf} />
          </>
        )}
      </Answered>
    </Section>
  );
}
