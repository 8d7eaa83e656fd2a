import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Accepts one finding of one rule on one construct, with the reason. `finding` names the exact wildcard or action, so
 * that the next one is found again.
 */
export function acknowledge(scope: IConstruct, rule: string, reason: string, finding?: string): void {
  const id = finding === undefined ? rule : `${rule}[${finding}]`;
  Validations.of(scope).acknowledge({ id: `AwsSolutions::AwsSolutions-${id}`, reason });
}

/** Accepts one wildcard resource in the policies of a role. */
export const acknowledgeWildcard = (role: IConstruct, arn: string, reason: string): void =>
  acknowledge(role, 'IAM5', reason, `Resource::${asWritten(Stack.of(role).resolve(arn))}`);

/** A resolved value as the checker writes it: `<LogicalId>`, `<LogicalId.Attribute>`, joins in a row. */
function asWritten(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (typeof Ref === 'string') return `<${Ref}>`;
  if (Array.isArray(attribute)) return `<${attribute.join('.')}>`;
  if (Array.isArray(join)) return (join[1] as unknown[]).map(asWritten).join(String(join[0]));
  throw new Error(`no name for ${JSON.stringify(value)}`);
}
