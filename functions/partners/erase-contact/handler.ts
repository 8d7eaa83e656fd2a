import { eraseContact } from '../../../domain/partners/erase-contact.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { httpCommand } from '../../../runtime/http-command.ts';
import { keys } from '../../../table/keys.ts';
import { blankContact, contactErasureCodec } from '../../../table/partners.ts';
import { contract } from './contract.ts';

export const handler = httpCommand(contract, {
  load: async ({ input, store, company }) => {
    const contact = await store.get(keys.contact(company, input.contactId), 'consistent');
    if (!contact) return rejected('not-found', { contact: input.contactId });
    return { contactId: input.contactId, erased: contact['erasedAt'] !== undefined };
  },
  decide: eraseContact,
  save: (erasure) => ({
    aggregate: contactErasureCodec.write(erasure),
    writes: [blankContact(erasure.company, erasure.id, erasure.erasedAt)],
  }),
  answer: ({ id, erasedAt }) => ({ contactId: id, erasedAt }),
});
