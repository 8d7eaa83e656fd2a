import { describe, expect, it } from '@jest/globals';
import { endLicence } from '../../../domain/partners/end-licence.ts';
import { licenceOnFile } from './file.ts';

describe('end-licence', () => {
  it('brings the last day forward', () => {
    expect(endLicence(licenceOnFile(), { reason: 'revoked', lastDay: '2026-11-21' })).toMatchObject({
      accepted: true,
      next: { validTo: '2026-11-21', ended: 'revoked' },
    });
  });

  it('refuses to end twice or to lengthen', () => {
    const ended = licenceOnFile({ ended: 'revoked' });
    expect(endLicence(ended, { reason: 'revoked', lastDay: '2026-01-01' })).toMatchObject({
      reason: 'licence-already-ended',
    });
    expect(endLicence(licenceOnFile(), { reason: 'revoked', lastDay: '2026-12-31' })).toMatchObject({
      reason: 'last-day-too-late',
    });
  });
});
