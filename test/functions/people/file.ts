import { identityNumberCheck } from '../../../domain/shared/identity-number.ts';
import { handler as approveLetter } from '../../../functions/people/approve-authorisation-letter/handler.ts';
import { handler as issueLetter } from '../../../functions/people/issue-authorisation-letter/handler.ts';
import { handler as registerPerson } from '../../../functions/people/register-person/handler.ts';
import { partnerCodec } from '../../../table/partners.ts';
import { aPartner, furnish, openStage, type Answer, type Stage } from '../stage.ts';

/** Nobody's numbers: their birthdays exist and their check characters fit. */
export const numbers = ['11010519491231002X', '440524188001010014'] as const;

export const registration = {
  kind: 'salesperson',
  posts: ['selling'],
  identity: { name: '王小明', document: 'identity-card', documentNumber: numbers[0], phone: '13900000000' },
};

export const letter = {
  number: 'SQ-1',
  productLines: ['cardio'],
  regions: ['310000'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

export async function peopledStage(): Promise<Stage> {
  const stage = await openStage();
  await furnish(stage);
  await stage.put(
    partnerCodec.write(aPartner({ id: 'ptn_supplier', code: 'S-001', kind: 'supplier' })),
    partnerCodec.write(aPartner({ id: 'ptn_agent', code: 'A-001', kind: 'agent' })),
  );
  return stage;
}

function done(answer: Answer): Answer {
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
  return answer;
}

/** A citizen's number nobody has, that fits. */
export function aNumber(): string {
  count += 1;
  const first17 = `31010119600101${count.toString().padStart(3, '0')}`;
  return first17 + identityNumberCheck(first17);
}

let count = 0;
const nextKey = () => `fixture-${(count += 1)}`;

export async function registered(stage: Stage, more: object = {}): Promise<string> {
  const identity = { ...registration.identity, documentNumber: aNumber() };
  const body = { ...registration, identity, ...more };
  const answer = done(await stage.call(registerPerson, { as: 'quality', key: nextKey(), body }));
  return answer.body.personId as string;
}

/** A letter on file, waiting; approved where `approved` says so. */
export async function lettered(stage: Stage, personId: string, more: object = {}, approved = true): Promise<string> {
  const parameters = { personId };
  const body = { ...letter, ...more };
  const issued = done(await stage.call(issueLetter, { as: 'quality', key: nextKey(), parameters, body }));
  const { letterId } = issued.body;
  if (approved) {
    const call = { as: 'quality-manager', key: nextKey(), parameters: { personId, letterId }, body: {} };
    done(await stage.call(approveLetter, call));
  }
  return letterId as string;
}
