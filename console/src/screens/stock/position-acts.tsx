import { CommandButton } from '../../patterns/command-button.tsx';
import { noLot } from './links.ts';
import type { Stock } from './statuses.ts';
import { useStockWords } from './words.ts';

interface Position {
  readonly warehouseId: string;
  readonly lot: string;
  readonly expiry?: string;
  readonly stock: Stock;
}

const judgeable = ['available', 'quarantine', 'blocked', 'nonConforming', 'recalled'] as const;
const scrappable = ['nonConforming', 'recalled'] as const;

/** What quality may do about one lot in one warehouse; place and lot are known, the rest is asked. */
export function PositionActs({ itemId, position }: { readonly itemId: string; readonly position: Position }) {
  const t = useStockWords();
  const { warehouseId, lot, expiry, stock } = position;
  // Goods that are not kept by lot are named by their expiry. What is undefined is neither asked nor sent.
  const isLot = lot !== noLot;
  const fixed = {
    ...{ itemId, warehouseId },
    lot: isLot ? lot : undefined,
    expiry: isLot ? undefined : expiry,
  } as { itemId: string; warehouseId: string };
  const from = judgeable.find((status) => stock[status] > 0);
  const waste = scrappable.find((status) => stock[status] > 0);
  return (
    <span className="ll-actions">
      {from ? (
        <CommandButton operation="adjust-status" fixed={fixed} initial={{ from, quantity: stock[from] }}>
          {t('adjust')}
        </CommandButton>
      ) : null}
      {waste ? (
        <CommandButton operation="scrap-stock" fixed={fixed} initial={{ from: waste, quantity: stock[waste] }} danger>
          {t('scrap')}
        </CommandButton>
      ) : null}
    </span>
  );
}
