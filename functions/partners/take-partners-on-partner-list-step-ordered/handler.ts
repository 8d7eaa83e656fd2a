import { partnerStep } from '../../../domain/admin/import/steps.ts';
import {
  archivedTraits,
  importedTraits,
  partnerColumnOf,
  partnerRules,
} from '../../../domain/partners/imported-partner.ts';
import { keepPartnerCode } from '../../../domain/partners/keep-partner-code.ts';
import { registerPartner } from '../../../domain/partners/register-partner.ts';
import { doubtfulRows } from '../../../domain/shared/import/check-rows.ts';
import { findPartnerPairs, type PartnerTraits } from '../../../domain/shared/import/partner-likeness.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { registeredPartner } from '../../../runtime/shapes/partners.ts';
import { everyPartner, readKnownPartners } from '../../../table/imported.ts';
import { partnerAliasCodec, partnerCodec, readPartnerIdByCode } from '../../../table/partners.ts';
import { newPartnerWrites, readRegistration } from '../../../table/registration.ts';
import { subscription } from './subscription.ts';

interface Named {
  readonly code: string;
  readonly name: string;
  readonly row?: number;
  readonly traits: PartnerTraits;
}

export const handler = onListStep(subscription, {
  kind: 'partners',
  nextStep: partnerStep,
  rules: partnerRules,
  shape: registeredPartner,
  shaped: ({ formerName: _former, ...command }) => command,
  columnOf: partnerColumnOf,
  look: readKnownPartners,
  doubtful: async (store, company, good) => {
    const named: Named[] = [];
    for await (const partners of everyPartner(store, company)) {
      named.push(...partners.map((one) => ({ code: one.code, name: one.name, traits: archivedTraits(one) })));
    }
    for (const { row, command } of good) {
      named.push({ code: command.code, name: command.name, row, traits: importedTraits(command) });
    }
    return doubtfulRows(findPartnerPairs(named));
  },
  take: ({ dependencies, order, importedBy }, { formerName: _former, ...command }) =>
    perform(
      dependencies,
      { ...order, name: 'register-partner', input: { code: command.code } },
      {
        load: ({ store, company, newId }) => readRegistration(store, company, command, newId),
        decide: (state, _input, { company }) => registerPartner(state, command, { company, actor: importedBy }),
        save: (next) => ({
          aggregate: partnerCodec.write(next.partner),
          writes: newPartnerWrites(next),
          summary: { code: next.partner.code, kind: next.partner.kind },
        }),
        answer: ({ partner }) => ({ id: partner.id }),
      },
    ),
  merge: ({ dependencies, order }, { code }, into) =>
    perform(
      dependencies,
      { ...order, name: 'keep-partner-code', input: { code } },
      {
        load: async ({ store, company }) => {
          const [holder, partnerId] = await Promise.all([
            readPartnerIdByCode(store, company, code, 'consistent'),
            readPartnerIdByCode(store, company, into, 'consistent'),
          ]);
          return { holder, partnerId };
        },
        decide: keepPartnerCode,
        save: (alias) => ({
          aggregate: partnerAliasCodec.write(alias),
          root: `partner#${alias.partnerId}`,
          summary: { code, into },
        }),
        answer: ({ partnerId }) => ({ id: partnerId }),
      },
    ),
});
