import type { House } from '../../infra/house.ts';
import type { AnyContract } from '../../runtime/contract.ts';
import type { ToldContract } from '../../runtime/dictionary/told-contract.ts';
import { fieldsOf, tell } from './fields.ts';

/** What the dictionary of the running system knows of the contracts: a line for each, by name. */
export function toldContracts({ routes, consumers, jobs }: House): string {
  const told: ToldContract[] = [
    ...routes.map(({ contract }) => toldOf(contract)),
    ...consumers.map(({ subscription: { name, context, summary } }) => ({
      ...{ name, context, kind: 'reaction' as const, summary },
      fields: {},
    })),
    ...jobs.map(({ job: { name, context, summary } }) => ({
      ...{ name, context, kind: 'schedule' as const, summary },
      fields: {},
    })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  return `import type { ToldContract } from '../told-contract.ts';

/** Written by \`npm run generate\` from what stands in \`functions/\`; never edit it. */
export const contracts: readonly ToldContract[] = [
${told.map((one) => `  ${JSON.stringify(one)},`).join('\n')}
];
`;
}

function toldOf(contract: AnyContract): ToldContract {
  const { name, context, kind, summary } = contract;
  const fields = fieldsOf(contract).map((field) => [field.path, tell(contract, field).codeList ?? ''] as const);
  return { name, context, kind, summary: { en: summary.en, zh: summary.zh }, fields: firstKnown(fields) };
}

/** A field that is both taken and answered, or stands in several shapes, is told once; a code list counts where one has it. */
function firstKnown(fields: readonly (readonly [path: string, codeList: string])[]): Record<string, string> {
  const known = new Map<string, string>();
  for (const [path, codeList] of fields) known.set(path, known.get(path) || codeList);
  return Object.fromEntries(known);
}
