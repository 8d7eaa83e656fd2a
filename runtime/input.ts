import type * as z from 'zod';
import type { FieldError } from '../domain/shared/decision.ts';
import { takesBody, type AnyContract } from './contract.ts';
import type { Request } from './http.ts';

/** Bodies above this are refused before they are read: the API itself takes 6 MB into a function. */
export const largestBodyBytes = 5_000_000;

export type ReadInput<T> =
  { readonly ok: true; readonly input: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads path, query and body into the one input object of the contract; every wrong field is named. */
export function readInput<C extends AnyContract>(contract: C, request: Request): ReadInput<z.output<C['input']>> {
  let body: unknown = {};
  if (takesBody(contract) && request.body) {
    if (Buffer.byteLength(request.body) > largestBodyBytes) {
      return { ok: false, errors: [{ pointer: '', reason: `the body is larger than ${largestBodyBytes} bytes` }] };
    }
    try {
      body = JSON.parse(request.body);
    } catch (error) {
      return { ok: false, errors: [{ pointer: '', reason: `the body is no JSON: ${(error as Error).message}` }] };
    }
    // Half a character has no UTF-8: the table would refuse it, or keep another text than the journal's hash is of.
    if (/\\u[dD][89a-fA-F]/.test(request.body) && !isWhole(body)) {
      return { ok: false, errors: [{ pointer: '', reason: 'the body holds half a character (a lone surrogate)' }] };
    }
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return { ok: false, errors: [{ pointer: '', reason: 'the body must be a JSON object' }] };
    }
  }
  const fields = takesBody(contract) ? (body as object) : request.query;
  const parsed = contract.input.safeParse({ ...fields, ...request.parameters });
  if (parsed.success) return { ok: true, input: parsed.data as z.output<C['input']> };
  return { ok: false, errors: parsed.error.issues.flatMap(fieldErrors) };
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, content]) => name.isWellFormed() && isWhole(content));
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const pointer = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, reason: 'this field is not known here' }));
  }
  return [{ pointer, reason: issue.message }];
}
