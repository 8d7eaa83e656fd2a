import { personStep } from '../../../domain/admin/import/steps.ts';
import { keptIdentity } from '../../../domain/people/identity.ts';
import { personColumnOf, personRules } from '../../../domain/people/imported-person.ts';
import { registerPerson } from '../../../domain/people/register-person.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { registeredPerson } from '../../../runtime/shapes/people.ts';
import { readKnownPeople } from '../../../table/imported.ts';
import { newPersonWrites } from '../../../table/new-person.ts';
import { personCodec, readBelonging } from '../../../table/people.ts';
import { readNumberHolder } from '../../../table/person-numbers.ts';
import { subscription } from './subscription.ts';

/** Who people are goes from the list's file into their erasable items: the journal is told the kind alone. */
export const handler = onListStep(subscription, {
  kind: 'people',
  nextStep: personStep,
  rules: personRules,
  shape: registeredPerson,
  columnOf: personColumnOf,
  look: readKnownPeople,
  take: ({ dependencies, order }, command) =>
    perform(
      dependencies,
      { ...order, name: 'register-person', input: { kind: command.kind } },
      {
        load: async ({ store, company, newId }) => {
          const [belonging, holder] = await Promise.all([
            readBelonging(store, company, command),
            readNumberHolder(store, company, keptIdentity(command.identity)),
          ]);
          return { personId: newId('per'), ...belonging, holder };
        },
        decide: (state, _input, circumstances) => registerPerson(state, command, circumstances),
        save: (registered) => ({
          aggregate: personCodec.write(registered.person),
          writes: newPersonWrites(registered),
          summary: { kind: registered.person.kind },
        }),
        answer: ({ person }) => ({ id: person.id }),
      },
    ),
});
