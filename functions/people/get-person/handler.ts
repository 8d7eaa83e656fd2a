import { dutyGaps } from '../../../domain/people/duties.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { maskedNumber } from '../../../domain/shared/identity-number.ts';
import type { Role } from '../../../domain/shared/roles.ts';
import { isInForce } from '../../../domain/shared/validity.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { gapViews, personView } from '../../../runtime/shapes/people.ts';
import { readPersonFile, type PersonFile } from '../../../table/people.ts';
import { contract } from './contract.ts';

// Who writes letters and answers inspectors needs the number; who looks after health and training needs to see both.
const seeNumber: readonly Role[] = ['quality', 'quality-manager'];
const seeDuties: readonly Role[] = ['quality', 'quality-manager', 'auditor'];

export const handler = httpQuery(contract, async ({ input, store, company, today, caller: asking }) => {
  const [file, caller] = await Promise.all([readPersonFile(store, company, input.personId, 'consistent'), asking]);
  if (!file) return rejected('not-found', { person: input.personId });
  const holds = (posts: readonly Role[]) => caller.roles.some((role) => posts.includes(role));
  const { person, identity } = file;
  const { documentNumber } = identity;
  return {
    version: person.remembered?.version,
    answer: {
      ...personView(file),
      userId: person.userId,
      joinedOn: person.joinedOn,
      leftOn: person.leftOn,
      erasedAt: person.erasedAt,
      phone: identity.phone,
      document: documentNumber === undefined ? undefined : (identity.document ?? 'identity-card'),
      documentNumber: documentNumber && (holds(seeNumber) ? documentNumber : maskedNumber(documentNumber)),
      ...papersView(file, today),
      ...(holds(seeDuties) ? dutiesView(file, today) : {}),
    },
  };
});

const byFirstDay = (a: { readonly validFrom: string }, b: { readonly validFrom: string }) =>
  a.validFrom < b.validFrom ? -1 : 1;

function papersView({ letters, qualifications, attendances }: PersonFile, today: string) {
  return {
    letters: [...letters].sort(byFirstDay).map((letter) => ({
      letterId: letter.id,
      issuer: letter.issuer,
      number: letter.number,
      productLines: [...(letter.productLines ?? [])],
      itemIds: [...(letter.itemIds ?? [])],
      regions: [...letter.regions],
      validFrom: letter.validFrom,
      validTo: letter.validTo,
      status: letter.status,
      raisedBy: letter.raisedBy,
      approvedBy: letter.approvedBy,
      revokedFor: letter.revokedFor,
      inForce: letter.approvedBy !== undefined && isInForce(letter, today),
    })),
    qualifications: qualifications.map(({ id, kind, subject, number, validFrom, validTo }) => ({
      qualificationId: id,
      ...{ kind, subject, number, validFrom, validTo },
    })),
    trainings: attendances.map(({ trainingId, topic, heldOn, score, passed }) => ({
      ...{ trainingId, topic, heldOn, score, passed },
    })),
  };
}

function dutiesView({ person, checks, attendances }: PersonFile, today: string) {
  return {
    healthChecks: checks.map(({ id, day, result, nextDue }) => ({ checkId: id, day, result, nextDue })),
    gaps: gapViews(dutyGaps(person, { checks, attendances }, today)),
  };
}
