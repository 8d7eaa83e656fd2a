import { switchUserOff } from '../../../domain/admin/switch-user-off-on-person-left.ts';
import type { PersonLeft } from '../../../events/people.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { readPerson } from '../../../table/people.ts';
import { readUser, signInWrites, userCodec } from '../../../table/users.ts';
import { subscription } from './subscription.ts';

export const handler = onEvent(subscription, {
  load: async ({ input, store, company }) => {
    const { personId } = input.data as PersonLeft['data'];
    const person = await readPerson(store, company, personId, 'consistent');
    if (!person) throw new NotYet(`person ${personId} is not there yet`);
    const user = person.userId && (await readUser(store, company, person.userId, 'consistent'));
    return { user: user || undefined };
  },
  decide: ({ user }) => switchUserOff(user),
  save: (user) => ({
    aggregate: userCodec.write(user),
    writes: signInWrites(user),
    summary: { roles: user.roles.join(', '), active: user.active },
  }),
});
