import { describe, expect, it } from '@jest/globals';
import { approveSubstitute } from '../../../domain/catalogue/approve-substitute.ts';
import type { Listing, Substitute } from '../../../domain/catalogue/item-file.ts';
import { setListing } from '../../../domain/catalogue/set-listing.ts';
import { withdrawSubstitute } from '../../../domain/catalogue/withdraw-substitute.ts';
import { anItem } from '../../functions/stage.ts';

const circumstances = { company: 'lotline', actor: 'quality-manager', now: '2026-11-22T04:00:00.000Z' };

describe('provincial listings (挂网)', () => {
  const asked = {
    ...{ province: '310000', number: 'SH-1', priceE4: 7_800_000, status: 'listed' as const },
    ...{ validFrom: '2026-01-01', validTo: '2027-12-31' },
  };
  const listing: Listing = { id: 'lst_1', company: 'lotline', itemId: 'itm_stent', ...asked };
  const set = (more: object = {}, known?: Listing) =>
    setListing({ item: anItem(), listingId: 'lst_1', known }, { ...asked, ...more }, circumstances);

  it('records a listing, and each thing that changes of it', () => {
    expect(set()).toMatchObject({ accepted: true, next: listing });
    expect(set({}, listing)).toMatchObject({ reason: 'nothing-changed' });
    for (const more of [{ priceE4: 1 }, { status: 'suspended' }, { validFrom: '2026-02-01' }, { validTo: undefined }]) {
      expect(set(more, listing)).toMatchObject({ accepted: true, next: more.priceE4 ? { priceE4: 1 } : {} });
    }
  });

  it.each([
    ['province-wrong', { province: '310100' }],
    ['province-wrong', { province: '310115' }],
    ['listing-days-crossed', { validTo: '2025-12-31' }],
  ])('refuses %s', (reason, more) => {
    expect(set(more)).toMatchObject({ reason });
  });
});

describe('substitutes (替代品)', () => {
  const item = anItem();
  const other = anItem({ id: 'itm_other', code: 'OTHER' });
  const approve = (substitute = other, known?: Substitute, of = item) =>
    approveSubstitute({ linkId: 'sub_1', item: of, substitute, known }, { reason: '同规格' }, circumstances);

  it('stands in one direction, with who approved it and why, until it is withdrawn', () => {
    const decision = approve();
    if (!decision.accepted) throw new Error(decision.reason);
    expect(decision.next).toMatchObject({
      ...{ itemId: 'itm_stent', substituteId: 'itm_other', reason: '同规格', approvedBy: 'quality-manager' },
    });
    expect(approve(other, decision.next)).toMatchObject({ reason: 'substitute-already-approved' });
    const withdrawn = withdrawSubstitute(decision.next);
    if (!withdrawn.accepted) throw new Error(withdrawn.reason);
    expect(withdrawSubstitute(withdrawn.next)).toMatchObject({ reason: 'substitute-not-approved' });
    const again = approve(other, withdrawn.next);
    expect(again.accepted && again.next.withdrawn).toBeUndefined();
  });

  it.each([
    ['substitute-is-itself', item, item],
    ['item-not-approved', anItem({ id: 'itm_p', status: 'pending' }), item],
    ['item-not-approved', other, anItem({ status: 'banned' })],
    ['substitute-unit-differs', anItem({ id: 'itm_box', unit: '盒' }), item],
  ])('refuses %s', (reason, substitute, of) => {
    expect(approve(substitute, undefined, of)).toMatchObject({ reason });
  });
});
