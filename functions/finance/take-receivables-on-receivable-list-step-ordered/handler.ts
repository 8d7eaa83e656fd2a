import { receivableStep } from '../../../domain/admin/import/steps.ts';
import { receivableColumnOf, receivableRules } from '../../../domain/finance/imported-receivable.ts';
import { openReceivable } from '../../../domain/finance/open-receivable.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { onListStep } from '../../../runtime/import/on-list-step.ts';
import { perform } from '../../../runtime/perform.ts';
import { openedReceivable } from '../../../runtime/shapes/finance.ts';
import { openedSaved, readKnownReceivables, readOpening } from '../../../table/opened.ts';
import { subscription } from './subscription.ts';

export const handler = onListStep(subscription, {
  kind: 'open-receivables',
  nextStep: receivableStep,
  rules: receivableRules,
  shape: openedReceivable,
  columnOf: receivableColumnOf,
  look: readKnownReceivables,
  take: ({ dependencies, order, importedBy }, told) =>
    perform(
      dependencies,
      { ...order, name: 'open-receivable', input: told },
      {
        load: async ({ input, store, company, today, newId }) =>
          (await readOpening(store, company, input, { today, newId })) ??
          rejected('not-found', { partner: input.partnerId }),
        decide: (state, input, circumstances) => {
          const decision = openReceivable(state, input, { ...circumstances, actor: importedBy });
          return decision.accepted ? { ...decision, next: { ...decision.next, late: state.late } } : decision;
        },
        save: ({ late, ...next }) => ({
          ...openedSaved(next, late),
          summary: { number: next.opened.document, open: moneyText(next.opened.open) },
        }),
        answer: ({ opened }) => ({ id: opened.id }),
      },
    ),
});
