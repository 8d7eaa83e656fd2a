import * as z from 'zod';
import type { EventType } from '../../events/catalogue-entry.ts';

/** The file of an event version, for consumers in any language: JSON Schema 2020-12 of its data. */
export function schemaFileOf({ type, meaning, data, example }: EventType): { name: string; text: string } {
  const { $schema, ...schema } = z.toJSONSchema(data, { target: 'draft-2020-12' });
  const document = { $schema, $id: `${type}.json`, title: type, description: meaning, ...schema, examples: [example] };
  return { name: `${type}.json`, text: `${JSON.stringify(document, undefined, 2)}\n` };
}

/** True when two schema files ask the same of data: words and examples may get better, the shape may not change. */
export function asksTheSame(one: string, other: string): boolean {
  const shape = (text: string): string => {
    const { title: _title, description: _description, examples: _examples, ...asked } = JSON.parse(text) as Schema;
    return JSON.stringify(asked);
  };
  return shape(one) === shape(other);
}

type Schema = Readonly<Record<string, unknown>>;
