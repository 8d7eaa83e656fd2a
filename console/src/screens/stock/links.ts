import { useMay } from '../../app/me.tsx';

/** The lot of goods that are not kept by lot. */
export const noLot = '-';

export const lotAddress = (itemId: string, lot: string): string => `/trace/lot?${new URLSearchParams({ itemId, lot })}`;

export const serialAddress = (itemId: string, serial: string): string =>
  `/trace/serial?${new URLSearchParams({ itemId, serial })}`;

/** Where a lot leads for those who may trace it; others see its name only. */
export function useLotLink(): (itemId: string, lot: string) => string | undefined {
  const may = useMay();
  return (itemId, lot) => (may('trace-lot') ? lotAddress(itemId, lot) : undefined);
}
