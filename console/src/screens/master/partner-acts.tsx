import type { Input } from '../../app/api.ts';
import { useMe } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import type { Partner } from './partner.tsx';
import { usePartnerWords } from './words-partner.ts';

/** What may be done with a partner's file: terms by the sales manager, qualification by quality. */
export function PartnerActs({ partner, version }: { readonly partner: Partner; readonly version: string | undefined }) {
  const t = usePartnerWords();
  const { userId } = useMe();
  const { partnerId, status, raisedBy } = partner;
  return (
    <>
      {status !== 'approved' && raisedBy !== userId ? (
        <CommandButton operation="approve-partner" fixed={{ partnerId }} primary>
          {t('approve')}
        </CommandButton>
      ) : null}
      <CommandButton operation="change-partner" fixed={{ partnerId }} initial={termsOf(partner)} version={version}>
        {t('changeTerms')}
      </CommandButton>
      <CommandButton
        operation="change-qualification"
        fixed={{ partnerId }}
        initial={qualificationOf(partner)}
        version={version}
      >
        {t('changeQualification')}
      </CommandButton>
      {status === 'suspended' ? null : (
        <CommandButton operation="suspend-partner" fixed={{ partnerId }} danger>
          {t('suspend')}
        </CommandButton>
      )}
    </>
  );
}

function termsOf({ credit, billing, ...partner }: Partner): Partial<Input<'change-partner'>> {
  return {
    tier: partner.tier,
    ...(credit ? { creditLimit: credit.limit, creditDays: credit.days } : {}),
    warehouseId: partner.warehouseId,
    minimumShelfLifeDays: partner.minimumShelfLifeDays,
    oneLotPerLine: partner.oneLotPerLine,
    bannedLots: partner.bannedLots,
    shortage: partner.shortage,
    approvesByPolicy: partner.approvesByPolicy,
    ...(billing ? { billing: billing } : {}),
  };
}

function qualificationOf({ billing, ...partner }: Partner): Partial<Input<'change-qualification'>> {
  return {
    name: partner.name,
    kind: partner.kind,
    region: partner.region,
    ...(billing?.['taxNumber'] ? { taxNumber: billing['taxNumber'] } : {}),
    // An erased contact has no name any more: it goes back only when somebody enters one.
    addresses: partner.addresses.map(({ id, region, text, contact }) => ({
      id,
      region,
      text,
      ...(contact?.name ? { contact: { name: contact.name, ...(contact.phone ? { phone: contact.phone } : {}) } } : {}),
    })),
  };
}
