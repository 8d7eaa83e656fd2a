import { describe, expect, it } from '@jest/globals';
import { eraseContact } from '../../../domain/partners/erase-contact.ts';
import { circumstances } from './file.ts';

describe('erase-contact', () => {
  it('leaves only that it happened', () => {
    expect(eraseContact({ contactId: 'con_1', erased: false }, {}, circumstances)).toMatchObject({
      accepted: true,
      next: { id: 'con_1', erasedBy: 'quality-manager' },
    });
  });

  it('refuses a second time', () => {
    expect(eraseContact({ contactId: 'con_1', erased: true }, {}, circumstances)).toMatchObject({
      reason: 'contact-already-erased',
    });
  });
});
