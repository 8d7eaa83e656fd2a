import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as addUser } from '../../../functions/admin/add-user/handler.ts';
import { handler as changeUser } from '../../../functions/admin/change-user/handler.ts';
import { handler as getMe } from '../../../functions/admin/get-me/handler.ts';
import { handler as switchOff } from '../../../functions/admin/switch-user-off-on-person-left/handler.ts';
import { handler as leave } from '../../../functions/people/record-person-left/handler.ts';
import { NotYet } from '../../../runtime/on-event.ts';
import type { Envelope } from '../../../table/journal.ts';
import { peopledStage, registered } from '../people/file.ts';
import type { Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await peopledStage();
  const accounts = [
    { userId: 'usr_gone', subjects: ['cognito:gone', 'stub:gone'], roles: ['picker'] },
    { userId: 'usr_stays', subjects: ['stub:stays'], roles: ['picker'] },
  ];
  for (const body of accounts) await stage.call(addUser, { as: 'administrator', key: body.userId, body });
});

/** The event of a person who left. */
async function left(personId: string): Promise<Envelope> {
  const key = `left-${personId}`;
  await stage.call(leave, { as: 'quality', key, parameters: { personId }, body: { leftOn: '2026-11-22' } });
  const [event] = await stage.eventsOf('quality', key);
  if (!event) throw new Error('no event');
  return event;
}
const status = async (as: string) => (await stage.call(getMe, { as })).status;

describe('switch-user-off-on-person-left', () => {
  it('refuses the next request of who left, by every subject, and nobody else’s', async () => {
    const event = await left(await registered(stage, { userId: 'usr_gone' }));
    expect(await status('cognito:gone')).toBe(200);
    expect(await stage.react(switchOff, event)).toBe('accepted');
    for (const as of ['cognito:gone', 'stub:gone']) expect(await status(as)).toBe(403);
    expect(await status('stub:stays')).toBe(200);
    const [told] = await stage.eventsAfter(event, 'switch-user-off-on-person-left');
    expect(told).toMatchObject({ type: 'admin.user-changed.v1', data: { userId: 'usr_gone', active: false } });
    expect(await stage.react(switchOff, event)).toBe('replayed');
    expect(await stage.react(switchOff, { ...event, id: 'evt_again' })).toBe('account-off-already');
    // A late second delivery does not undo what an administrator decided since.
    const on = { as: 'administrator', parameters: { userId: 'usr_gone' }, body: { active: true } };
    expect((await stage.call(changeUser, { ...on, headers: { 'if-match': '"2"' } })).status).toBe(200);
    expect(await stage.react(switchOff, event)).toBe('replayed');
    expect(await status('stub:gone')).toBe(200);
  });

  it('has nothing to do where the person has no account, and waits for a file that is not there yet', async () => {
    const event = await left(await registered(stage));
    expect(await stage.react(switchOff, event)).toBe('person-without-account');
    const early = { ...event, id: 'evt_early', data: { personId: 'per_none', leftOn: '2026-11-22' } };
    await expect(stage.react(switchOff, early)).rejects.toThrow(NotYet);
  });
});
