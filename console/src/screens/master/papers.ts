import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import type { OwnerChoice } from '../../patterns/attachments/owner.ts';
import type { Partner } from './partner.tsx';
import type { Item } from './traits.tsx';

/** What a document on a partner's file may belong to: the partner, or one of its licences and authorisations. */
export function papersOfPartner({ partnerId, name, licences, authorisations }: Partner): readonly OwnerChoice[] {
  return [
    { owner: { ownerKind: 'partner', ownerId: partnerId }, label: name },
    ...licences.map(({ licenceId, kind, number, validTo }) => ({
      owner: { ownerKind: 'licence' as const, ownerId: licenceId, partnerId },
      label: `${listWord('licence-kind', kind)} ${number} (${validTo})`,
    })),
    ...authorisations.map(({ authorisationId, productLines, validTo }) => ({
      owner: { ownerKind: 'authorisation' as const, ownerId: authorisationId, partnerId },
      label: `${productLines.map((line) => listWord('product-line', line)).join(' / ')} (${validTo})`,
    })),
  ];
}

/** What a document on an item's file may belong to: the item, or one of its certificates on file, each of which counts once. */
export function papersOfItem({ itemId, name, certificates }: Item): readonly OwnerChoice[] {
  const filed = new Map(
    certificates.flatMap(({ certificateId, number }) => (certificateId ? [[certificateId, number] as const] : [])),
  );
  return [
    { owner: { ownerKind: 'item', ownerId: itemId }, label: name },
    ...[...filed].map(([ownerId, label]) => ({ owner: { ownerKind: 'certificate' as const, ownerId }, label })),
  ];
}

export const papersOfCertificate = ({
  certificateId,
  number,
}: Pick<Output<'get-certificate'>, 'certificateId' | 'number'>): readonly OwnerChoice[] => [
  { owner: { ownerKind: 'certificate', ownerId: certificateId }, label: number },
];

/** Letters of authorisation by which we sell: they stand in our own file, chain by chain. */
export const papersOfChains = (
  partnerId: string,
  chains: Output<'list-authorisation-chains'>['items'],
): readonly OwnerChoice[] =>
  chains.map(({ chainId, registrant, validTo }) => ({
    owner: { ownerKind: 'authorisation-chain', ownerId: chainId, partnerId },
    label: `${registrant} (${validTo})`,
  }));
