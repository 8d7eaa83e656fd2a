import type { AuthorisationRecorded } from '../../events/partners.ts';
import type { Day } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Authorisation } from './partner.ts';

export interface RecordAuthorisation {
  readonly partnerId: string;
  readonly productLines: readonly string[];
  readonly regions: readonly string[];
  readonly validFrom: Day;
  readonly validTo: Day;
}

/** 授权: territory is a matter of contract, not of law; it limits where a partner may sell which lines. */
export function recordAuthorisation(
  { authorisationId }: { readonly authorisationId: string },
  command: RecordAuthorisation,
  { company }: { readonly company: string },
): Decision<Authorisation, AuthorisationRecorded, 'period-backwards'> {
  const { partnerId, validFrom, validTo } = command;
  if (validTo < validFrom) return rejected('period-backwards', { validFrom, validTo });
  const authorisation: Authorisation = {
    id: authorisationId,
    company,
    partnerId,
    productLines: [...new Set(command.productLines)],
    regions: [...new Set(command.regions)],
    validFrom,
    validTo,
  };
  return accepted(authorisation, {
    type: 'partners.authorisation-recorded.v1',
    data: {
      authorisationId,
      partnerId,
      productLines: [...authorisation.productLines],
      regions: [...authorisation.regions],
      validFrom,
      validTo,
    },
  });
}
