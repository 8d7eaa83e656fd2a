import { describe, expect, it } from '@jest/globals';
import { recordAuthorisation } from '../../../domain/partners/record-authorisation.ts';
import { circumstances } from './file.ts';

const command = {
  partnerId: 'ptn_1',
  productLines: ['cardio', 'cardio'],
  regions: ['31'],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
};

describe('record-authorisation', () => {
  it('records lines and regions once each', () => {
    expect(recordAuthorisation({ authorisationId: 'aut_1' }, command, circumstances)).toMatchObject({
      accepted: true,
      next: { id: 'aut_1', productLines: ['cardio'], regions: ['31'] },
    });
  });

  it('refuses a term that ends before it begins', () => {
    const backwards = { ...command, validTo: '2025-12-31' };
    expect(recordAuthorisation({ authorisationId: 'aut_1' }, backwards, circumstances)).toMatchObject({
      reason: 'period-backwards',
    });
  });
});
