import type { AuthorisationLink } from '../shared/authorisation.ts';
import { lapseStage, type Finding } from '../shared/monitor.ts';
import type { AuthorisationChain } from './authorisation-chain.ts';
import type { Watching } from './partner-monitors.ts';

/** What the rules find in an authorisation chain: each link that will lapse, or has. Purchasing asks for the next letter. */
export function watchChain(
  { id, registrant, links }: AuthorisationChain,
  { today, calendar }: Watching,
): readonly Finding[] {
  return links.flatMap((link): readonly Finding[] => {
    const { validTo } = link;
    const told = { subject: { kind: 'authorisation-chain', id }, part: partOf(link), post: 'purchaser' } as const;
    const facts = { registrant, document: link.document, grantor: link.grantor, grantee: link.grantee, validTo };
    if (validTo < today) {
      return [{ rule: 'chain-link-lapsed', ...told, facts, severity: 'critical', due: { days: 3 } }];
    }
    const reached = lapseStage(calendar, today, validTo);
    if (!reached) return [];
    const { stage, severity, workingDays } = reached;
    return [{ rule: 'chain-link-lapsing', ...told, facts: { ...facts, stage, workingDays }, severity, due: validTo }];
  });
}

const partOf = ({ grantor, grantee, document }: AuthorisationLink): string => `${grantor}>${grantee}>${document}`;
