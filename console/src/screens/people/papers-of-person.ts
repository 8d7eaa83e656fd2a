import type { OwnerChoice } from '../../patterns/attachments/owner.ts';
import type { Person } from './person.tsx';

/** A person's papers belong to the person alone. */
export const papersOfPerson = ({ personId, name }: Person): readonly OwnerChoice[] => [
  { owner: { ownerKind: 'person', ownerId: personId }, label: name ?? personId },
];
