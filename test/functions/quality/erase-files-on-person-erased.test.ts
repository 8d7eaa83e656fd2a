import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler as erasePerson } from '../../../functions/people/erase-person/handler.ts';
import { handler as leave } from '../../../functions/people/record-person-left/handler.ts';
import { handler as eraseFiles } from '../../../functions/quality/erase-files-on-person-erased/handler.ts';
import { handler as link } from '../../../functions/quality/get-attachment-link/handler.ts';
import { handler as judge } from '../../../functions/quality/judge-file-on-file-uploaded/handler.ts';
import { handler as list } from '../../../functions/quality/list-attachments/handler.ts';
import { handler as request } from '../../../functions/quality/request-upload/handler.ts';
import { handler as withdraw } from '../../../functions/quality/withdraw-attachment/handler.ts';
import type { Envelope } from '../../../table/journal.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { peopledStage, registered } from '../people/file.ts';
import type { Stage } from '../stage.ts';
import { announced, attached, confirmed, pdf, sent } from './documents.ts';

let stage: Stage;
let bucket: Bucket;
beforeAll(async () => {
  stage = await peopledStage();
  bucket = await openBucket('files');
});
afterAll(() => bucket.close());

const kept = () => [...bucket.files.values()].map((file) => file.toString('utf8'));

async function erased(personId: string): Promise<Envelope> {
  const parameters = { personId };
  await stage.call(leave, { as: 'quality', parameters, body: { leftOn: '2026-11-22' } });
  await stage.call(erasePerson, { as: 'administrator', key: `erase-${personId}`, parameters });
  const [event] = await stage.eventsOf('administrator', `erase-${personId}`);
  if (!event) throw new Error('no event');
  return event;
}

describe('erase-files-on-person-erased', () => {
  it('deletes the bytes of every document of the person, opens and takes none any more, and leaves others’ alone', async () => {
    const personId = await registered(stage);
    const owner = { ownerKind: 'person', ownerId: personId };
    const copy = await attached(stage, pdf('copy of a card'), { ...owner, documentKind: 'id-copy' });
    const diploma = await attached(stage, pdf('diploma'), { ...owner, documentKind: 'other' });
    await stage.call(withdraw, {
      ...{ as: 'quality', parameters: { attachmentId: diploma }, body: { reason: 'superseded' } },
    });
    const other = await registered(stage);
    const theirs = { ownerKind: 'person', ownerId: other, documentKind: 'id-copy' };
    await attached(stage, pdf('somebody else'), theirs);
    const unjudged = await sent(stage, pdf('not judged'), { ...owner, documentKind: 'other' });
    await confirmed(stage, unjudged);
    const [uploaded] = await stage.eventsOf('quality', `confirm-${unjudged}`);

    const event = await erased(personId);
    expect(kept().join()).toMatch(/copy of a card.*diploma/s);
    expect(await stage.react(eraseFiles, event)).toBe('accepted');
    expect(kept().filter((file) => /copy of a card|diploma|not judged/.test(file))).toEqual(
      // What was announced and sent still lies where uploads go by themselves after two days.
      [...bucket.files].flatMap(([key, file]) =>
        key.includes('/incoming/') && !file.toString().includes('somebody') ? [file.toString('utf8')] : [],
      ),
    );
    expect([...bucket.files.keys()].filter((key) => key.includes('/kept/'))).toHaveLength(1);

    const told = await stage.call(list, { as: 'quality', query: { ownerKind: 'person', ownerId: personId } });
    expect(told.body.items.map(({ status }: { status: string }) => status)).toEqual(['erased', 'erased', 'erased']);
    const opened = await stage.call(link, { as: 'quality', parameters: { attachmentId: copy } });
    expect(opened).toMatchObject({ status: 409, body: { type: 'file-erased' } });
    const again = { as: 'quality', parameters: { attachmentId: copy }, body: { reason: 'superseded' } };
    expect((await stage.call(withdraw, again)).body.type).toBe('file-erased');
    const more = announced(pdf('one more'), { ...owner, documentKind: 'id-copy' });
    expect((await stage.call(request, { as: 'quality', key: 'more', body: more })).body.type).toBe('owner-not-found');
    expect(await stage.react(judge, uploaded as Envelope)).toBe('file-already-judged');
    // Delivered twice it finds nothing left to delete.
    expect(await stage.react(eraseFiles, { ...event, id: 'evt_again' })).toBe('accepted');
    expect(await stage.react(eraseFiles, await erased(other))).toBe('accepted');
    expect([...bucket.files.keys()].filter((key) => key.includes('/kept/'))).toEqual([]);
  });

  it('has nothing to do where nothing is attached', async () => {
    expect(await stage.react(eraseFiles, await erased(await registered(stage)))).toBe('nothing-attached');
  });
});
