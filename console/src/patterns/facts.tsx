import type { ReactNode } from 'react';
import { fieldWord } from '../app/language.ts';
import { Value } from './value.tsx';

/** The fields of one document as pairs of name and value; fields without a value are left out unless kept. */
export function Facts({
  of,
  fields,
  operation,
  extra,
}: {
  readonly of: object;
  readonly fields: readonly string[];
  readonly operation?: string;
  /** Drawn values by field, in place of the dictionary's way. */
  readonly extra?: Readonly<Record<string, ReactNode>>;
}) {
  const values = of as Readonly<Record<string, unknown>>;
  return (
    <dl className="ll-facts">
      {fields
        .filter((field) => extra?.[field] !== undefined || (values[field] !== undefined && values[field] !== ''))
        .map((field) => (
          <div key={field}>
            <dt>{fieldWord(field, operation)}</dt>
            <dd>
              {extra?.[field] ?? <Value field={field} value={values[field]} {...(operation ? { operation } : {})} />}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Big figures at the head of a screen. */
export function Figures({
  items,
}: {
  readonly items: readonly { readonly label: string; readonly value: ReactNode; readonly tone?: string }[];
}) {
  return (
    <dl className="ll-figures">
      {items.map(({ label, value, tone }) => (
        <div key={label} {...(tone ? { 'data-tone': tone } : {})}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
