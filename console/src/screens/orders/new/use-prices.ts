import { useEffect, useState } from 'react';
import type { Cart } from './cart.ts';
import { openPrices, type Prices } from './prices.ts';

/** The prices of a cart, kept up to date while its screen is open. */
export function useOpenPrices(cart: Cart): Prices {
  const [prices] = useState(() => openPrices(cart));
  useEffect(() => prices.attend(), [prices]);
  return prices;
}
