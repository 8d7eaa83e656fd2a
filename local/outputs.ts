import { DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';
import type { Clients } from './aws.ts';

/** What the stacks say of themselves: stack name → output name → value. */
export type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

const stackPrefix = 'lotline-local-';

/** The stacks of the local stage that the emulator holds, whatever their status. */
export async function localStacks({ cloudFormation }: Clients): Promise<Stack[]> {
  const stacks: Stack[] = [];
  let next: string | undefined;
  do {
    const page = await cloudFormation.send(new DescribeStacksCommand({ NextToken: next }));
    stacks.push(...(page.Stacks ?? []));
    next = page.NextToken;
  } while (next);
  return stacks.filter((stack) => stack.StackName?.startsWith(stackPrefix));
}

export async function readOutputs(clients: Clients): Promise<Outputs> {
  const stacks = await localStacks(clients);
  return Object.fromEntries(
    stacks.map(({ StackName, Outputs: outputs }) => [
      StackName ?? '',
      Object.fromEntries((outputs ?? []).map((output) => [output.OutputKey ?? '', output.OutputValue ?? ''])),
    ]),
  );
}

/** The value of an output that exactly one stack gives, such as `TableName`; undefined when none does. */
export function outputNamed(outputs: Outputs, name: string): string | undefined {
  return Object.values(outputs).find((values) => name in values)?.[name];
}

/** As `outputNamed`; throws when the stacks lack the output, which is a defect of the deployment. */
export function requiredOutput(outputs: Outputs, name: string): string {
  const value = outputNamed(outputs, name);
  if (!value) throw new Error(`no stack of the local cloud gives the output ${name}`);
  return value;
}

/** The id of each context's HTTP API; the output's host is `<id>.execute-api.…` in both worlds. */
export function apiIds(outputs: Outputs): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [stack, values] of Object.entries(outputs)) {
    const id = values['ApiEndpoint'] && new URL(values['ApiEndpoint']).hostname.split('.')[0];
    if (id) ids.set(stack.slice(stackPrefix.length), id);
  }
  return ids;
}
