import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/erase-contact/handler.ts';
import { handler as getPartner } from '../../../functions/partners/get-partner/handler.ts';
import type { Stage } from '../stage.ts';
import { furnishedStage, registered } from './file.ts';

let stage: Stage;
let partnerId = '';
let contactId = '';
const contactOf = async () => {
  const answer = await stage.call(getPartner, { as: 'sales', parameters: { partnerId } });
  return answer.body.addresses[0].contact;
};
beforeAll(async () => {
  stage = await furnishedStage();
  partnerId = await registered(stage, 'E-1');
  contactId = (await contactOf()).contactId;
});

const erase = (as: string, id: string, key?: string) => stage.call(handler, { as, key, parameters: { contactId: id } });

describe('erase-contact', () => {
  it('403: is for administrators', async () => {
    expect((await erase('sales-manager', contactId)).status).toBe(403);
  });

  it('404: knows no such contact', async () => {
    expect((await erase('administrator', 'con_none')).status).toBe(404);
  });

  it('200: blanks the person everywhere, once; a replay says the same', async () => {
    const first = await erase('administrator', contactId, 'erase');
    expect(first).toMatchObject({ status: 200, body: { contactId } });
    expect((await erase('administrator', contactId, 'erase')).body).toEqual(first.body);
    expect(await contactOf()).toEqual({ contactId, erasedAt: first.body.erasedAt });
    expect(JSON.stringify(await stage.entryOf('administrator', 'erase'))).not.toContain('王小明');
  });

  it('409: says that it was erased already', async () => {
    expect((await erase('administrator', contactId)).body.type).toBe('contact-already-erased');
  });
});
