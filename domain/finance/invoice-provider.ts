import type { InvoiceStatus } from './invoice.ts';

/** What a provider of electronic invoices (数电票服务商) is told; the id is the same at every try. */
export interface InvoiceToIssue {
  readonly id: string;
  readonly number: string;
  readonly kind: 'blue' | 'red';
}

/** The provider’s word: issued at once, or submitted until its number of 20 digits comes back. */
export interface ProviderAnswer {
  readonly status: Extract<InvoiceStatus, 'issued' | 'submitted'>;
  readonly providerNumber?: string;
}

/**
 * The place where a provider of electronic invoices is plugged in. A remote provider answers 'submitted' here and is
 * asked by a reaction on `finance.invoice-issued.v1`, so that no command waits for somebody else’s system.
 */
export interface InvoiceProvider {
  readonly name: string;
  accept(invoice: InvoiceToIssue): ProviderAnswer;
}

/** Our own numbering: an invoice counts as issued under its internal number. */
export const internalProvider: InvoiceProvider = {
  name: 'internal',
  accept: () => ({ status: 'issued' }),
};
