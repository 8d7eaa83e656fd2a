export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly 'x-words'?: { readonly zh: string; readonly en: string };
  readonly 'x-explains'?: { readonly zh: string; readonly en: string };
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A schema as nested lists: each field with its kind and limits; a star marks what must be there. */
export function shapeOf(schema: JsonSchema): string {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return choices.map(shapeOf).join(' | ');
  if (schema.items) return `[ ${shapeOf(schema.items)} ]`;
  if (!schema.properties) return `<code>${escapeHtml(kindOf(schema))}</code>`;
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties).map(([name, inner]) => {
    const star = required.has(name) ? ' *' : '';
    return `<li><code>${escapeHtml(name)}</code>${star} ${wordsOf(inner)}${shapeOf(inner)}</li>`;
  });
  return `<ul>${fields.join('')}</ul>`;
}

/** A field’s words in both languages, with its sentence for who points at them. */
export function wordsOf({ 'x-words': words, 'x-explains': explains }: JsonSchema): string {
  if (!words) return '';
  const title = explains ? ` title="${escapeHtml(`${explains.zh} ${explains.en}`)}"` : '';
  return `<small${title}>${escapeHtml(words.zh)} ${escapeHtml(words.en)}</small> `;
}

function kindOf(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const kind = schema.format ?? String(schema.type ?? 'any');
  return [kind, ...limitsOf(schema)].join(' ');
}

// Whole numbers carry JavaScript's own bounds; those tell a reader nothing.
const isTold = (limit: number | undefined): limit is number => limit !== undefined && Number.isSafeInteger(limit * 2);

function limitsOf({ minimum, maximum, maxLength, maxItems, default: preset }: JsonSchema): string[] {
  return [
    ...(isTold(minimum) ? [`≥ ${minimum}`] : []),
    ...(isTold(maximum) ? [`≤ ${maximum}`] : []),
    ...(maxLength === undefined ? [] : [`≤ ${maxLength} characters`]),
    ...(maxItems === undefined ? [] : [`≤ ${maxItems} entries`]),
    ...(preset === undefined ? [] : [`= ${JSON.stringify(preset)}`]),
  ];
}
