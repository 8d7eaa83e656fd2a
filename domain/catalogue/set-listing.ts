import type { ListingSet } from '../../events/catalogue.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import { both } from '../shared/said.ts';
import type { Item } from './item.ts';
import type { Listing, ListingStatus } from './item-file.ts';

export interface SetListing {
  readonly province: string;
  readonly number: string;
  readonly priceE4: number;
  readonly status: ListingStatus;
  readonly validFrom: Day;
  readonly validTo?: Day | undefined;
}

export interface SetListingState {
  readonly item: Item;
  readonly listingId: string;
  readonly known: Listing | undefined;
}

/** Records a provincial listing of an item, or what has changed of it. The same again changes nothing. */
export function setListing(
  { item, listingId, known }: SetListingState,
  { province, number, priceE4, status, validFrom, validTo }: SetListing,
  { company }: { readonly company: string },
): Decision<Listing, ListingSet, 'province-wrong' | 'listing-days-crossed' | 'nothing-changed'> {
  if (!/^\d\d0000$/.test(province)) {
    return rejected('province-wrong', { province }, [
      { pointer: '/province', reason: both('不是省级行政区划代码', 'is no whole province') },
    ]);
  }
  if (validTo !== undefined && validTo < validFrom) {
    return rejected('listing-days-crossed', { validFrom, validTo }, [
      { pointer: '/validTo', reason: both('早于起始日', 'is before validFrom') },
    ]);
  }
  const isSame =
    known?.priceE4 === priceE4 && known.status === status && known.validFrom === validFrom && known.validTo === validTo;
  if (isSame) return rejected('nothing-changed', { item: item.code, province, number });
  const listing: Listing = {
    ...(known?.remembered ? { remembered: known.remembered } : {}),
    id: listingId,
    company,
    itemId: item.id,
    ...{ province, number, priceE4, status, validFrom },
    ...(validTo ? { validTo } : {}),
  };
  return accepted(listing, { type: 'catalogue.listing-set.v1', data: { itemId: item.id, province, number, status } });
}
