import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Key & Readonly<Record<string, unknown>>;

/** What must hold of the item as it stands for a write to pass; all parts together. */
export interface Guard {
  /** true: the item exists; false: it does not exist yet. */
  readonly exists?: boolean;
  readonly equals?: Readonly<Record<string, string | number | boolean>>;
  /** Counters guarded by value: each attribute is at least this much. */
  readonly atLeast?: Readonly<Record<string, number>>;
  /** Counters guarded by value: each attribute is at most this much (absent counts as zero). */
  readonly atMost?: Readonly<Record<string, number>>;
}

/** One item of a transaction beside the journal entry. */
export type Write =
  | { readonly kind: 'put'; readonly item: Item; readonly guard?: Guard }
  | {
      readonly kind: 'update';
      readonly key: Key;
      readonly add?: Readonly<Record<string, number>>;
      readonly set?: Readonly<Record<string, unknown>>;
      readonly remove?: readonly string[];
      readonly guard?: Guard;
    }
  | { readonly kind: 'delete'; readonly key: Key; readonly guard?: Guard }
  | { readonly kind: 'check'; readonly key: Key; readonly guard: Guard };

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

interface Expression {
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

function conditionOf(guard: Guard | undefined, into: Expression): string | undefined {
  if (!guard) return undefined;
  const parts: string[] = [];
  const name = (attribute: string) => {
    const placeholder = `#${attribute}`;
    into.names[placeholder] = attribute;
    return placeholder;
  };
  const value = (content: unknown) => {
    const placeholder = `:g${Object.keys(into.values).length}`;
    into.values[placeholder] = content;
    return placeholder;
  };
  if (guard.exists === true) parts.push(`attribute_exists(${name('pk')})`);
  if (guard.exists === false) parts.push(`attribute_not_exists(${name('pk')})`);
  for (const [attribute, content] of Object.entries(guard.equals ?? {}))
    parts.push(`${name(attribute)} = ${value(content)}`);
  for (const [attribute, content] of Object.entries(guard.atLeast ?? {}))
    parts.push(`${name(attribute)} >= ${value(content)}`);
  for (const [attribute, content] of Object.entries(guard.atMost ?? {}))
    parts.push(`(attribute_not_exists(${name(attribute)}) OR ${name(attribute)} <= ${value(content)})`);
  return parts.length > 0 ? parts.join(' AND ') : undefined;
}

/** Turns a write into DynamoDB's own words. */
export function transactItem(tableName: string, write: Write): TransactItem {
  const expression: Expression = { names: {}, values: {} };
  const updates: string[] = [];
  if (write.kind === 'update') {
    const clause = (word: string, entries: readonly string[]) => {
      if (entries.length > 0) updates.push(`${word} ${entries.join(', ')}`);
    };
    const bind = (attribute: string, content: unknown, prefix: string) => {
      expression.names[`#${attribute}`] = attribute;
      expression.values[`:${prefix}_${attribute}`] = content;
      return `:${prefix}_${attribute}`;
    };
    const sets = Object.entries(write.set ?? {}).map(([attribute, content]) => {
      const placeholder = bind(attribute, content, 's');
      return `#${attribute} = ${placeholder}`;
    });
    clause('SET', sets);
    const adds = Object.entries(write.add ?? {}).map(([attribute, content]) => {
      const placeholder = bind(attribute, content, 'a');
      return `#${attribute} ${placeholder}`;
    });
    clause('ADD', adds);
    const removes = (write.remove ?? []).map((attribute) => {
      expression.names[`#${attribute}`] = attribute;
      return `#${attribute}`;
    });
    clause('REMOVE', removes);
  }
  const condition = conditionOf(write.guard, expression);
  const shared = {
    TableName: tableName,
    ...(condition ? { ConditionExpression: condition } : {}),
    ...(Object.keys(expression.names).length > 0 ? { ExpressionAttributeNames: expression.names } : {}),
    ...(Object.keys(expression.values).length > 0 ? { ExpressionAttributeValues: expression.values } : {}),
  };
  switch (write.kind) {
    case 'put':
      return { Put: { ...shared, Item: { ...write.item } } };
    case 'update':
      return { Update: { ...shared, Key: { ...write.key }, UpdateExpression: updates.join(' ') } };
    case 'delete':
      return { Delete: { ...shared, Key: { ...write.key } } };
    case 'check':
      return { ConditionCheck: { ...shared, Key: { ...write.key }, ConditionExpression: condition ?? '' } };
  }
}
