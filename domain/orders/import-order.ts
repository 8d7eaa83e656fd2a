import type { OrderHeld, OrderPlaced } from '../../events/orders.ts';
import type { PersonFacts } from '../shared/authorised-person.ts';
import type { Decision } from '../shared/decision.ts';
import { rejectedTogether } from '../shared/noes.ts';
import { holdOrder, type FileLine, type HeldOrder } from './held-order.ts';
import {
  placeOrder,
  type PlacedCircumstances,
  type PlacedOrder,
  type PlaceOrderReason,
  type PlaceOrderState,
} from './place-order.ts';
import { salespersonNoes } from './salesperson.ts';

/** What is known of an order file once its codes were looked up: an order to place, or codes nobody knows. */
export type ImportOrderState =
  | {
      readonly outcome: 'known';
      readonly partnerId: string;
      readonly ordering: PlaceOrderState;
      readonly lines: readonly { readonly itemId: string; readonly quantity: number }[];
      readonly reference?: string;
    }
  | {
      readonly outcome: 'unknown';
      readonly partnerId: string;
      readonly ancestors: readonly string[];
      readonly heldId: string;
      readonly number: string;
      readonly lines: readonly FileLine[];
      readonly unknownCodes: readonly string[];
      readonly reference?: string;
      /** The salesperson it is made in the name of; absent where there is none, or nobody of that id. */
      readonly salesperson?: PersonFacts | undefined;
    };

export type ImportedOrder =
  ({ readonly outcome: 'placed' } & PlacedOrder) | { readonly outcome: 'held'; readonly held: HeldOrder };

/**
 * Places the order of a file whose codes are all known; holds the whole file otherwise. The sender's number is the one
 * that was said beside the file, else the one inside it.
 */
export function importOrder(
  state: ImportOrderState,
  command: { readonly customerReference?: string; readonly salespersonId?: string },
  circumstances: PlacedCircumstances,
): Decision<ImportedOrder, OrderPlaced | OrderHeld, PlaceOrderReason> {
  const customerReference = command.customerReference ?? state.reference;
  const { salespersonId } = command;
  if (state.outcome === 'known') {
    const { partnerId, lines } = state;
    const told = { partnerId, lines, customerReference, salespersonId };
    const decision = placeOrder(state.ordering, told, circumstances);
    return decision.accepted ? { ...decision, next: { outcome: 'placed', ...decision.next } } : decision;
  }
  // What the letters cover is asked when the goods are known; that there is such a person is asked now.
  const inNameOf = {
    named: salespersonId,
    person: state.salesperson,
    isAskedByBuyer: circumstances.partnerId !== undefined,
  };
  const no = rejectedTogether(salespersonNoes(inNameOf, { region: '' }, [], circumstances.today));
  if (no) return no;
  const { next: held, events } = holdOrder({
    id: state.heldId,
    company: circumstances.company,
    number: state.number,
    partnerId: state.partnerId,
    ancestors: state.ancestors,
    customerReference,
    ...(salespersonId === undefined ? {} : { salespersonId }),
    lines: state.lines,
    unknownCodes: state.unknownCodes,
    status: 'held',
    heldAt: circumstances.now,
    heldBy: circumstances.actor,
  });
  return { accepted: true, next: { outcome: 'held', held }, events };
}
