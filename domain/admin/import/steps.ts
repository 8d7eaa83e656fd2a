import type { ImportStepOrdered } from '../../../events/imports.ts';
import type { ImportKind } from '../../shared/import/kinds.ts';
import type { Import } from './import.ts';

type StepData = ImportStepOrdered['data'];
/** The event that brings the next step to the context whose records the list holds. */
export type StepMaker = (data: StepData) => ImportStepOrdered;

export const itemStep: StepMaker = (data) => ({ type: 'admin.item-list-step-ordered.v1', data });
export const partnerStep: StepMaker = (data) => ({ type: 'admin.partner-list-step-ordered.v1', data });
export const licenceStep: StepMaker = (data) => ({ type: 'admin.licence-list-step-ordered.v1', data });
export const certificateStep: StepMaker = (data) => ({ type: 'admin.certificate-list-step-ordered.v1', data });
export const personStep: StepMaker = (data) => ({ type: 'admin.person-list-step-ordered.v1', data });
export const stockStep: StepMaker = (data) => ({ type: 'admin.stock-list-step-ordered.v1', data });
export const priceStep: StepMaker = (data) => ({ type: 'admin.price-list-step-ordered.v1', data });
export const receivableStep: StepMaker = (data) => ({ type: 'admin.receivable-list-step-ordered.v1', data });
export const openOrderStep: StepMaker = (data) => ({ type: 'admin.open-order-list-step-ordered.v1', data });
export const saleStep: StepMaker = (data) => ({ type: 'admin.sale-list-step-ordered.v1', data });

const makers: Readonly<Record<ImportKind, StepMaker>> = {
  items: itemStep,
  partners: partnerStep,
  licences: licenceStep,
  certificates: certificateStep,
  people: personStep,
  'opening-stock': stockStep,
  prices: priceStep,
  'open-receivables': receivableStep,
  'open-orders': openOrderStep,
  'sales-history': saleStep,
};

/** The first step of a check or an application; `run` counts them. */
export function firstStep({ id, kind }: Import, step: StepData['step'], run: number): ImportStepOrdered {
  return makers[kind]({ importId: id, step, run, page: 0 });
}
