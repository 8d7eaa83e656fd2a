import type { EventType } from '../../events/catalogue-entry.ts';
import type { Context } from '../../runtime/contract.ts';
import type { Speaker } from './speech.ts';

const origin = '<!-- Made by `npm run generate` from the code: change the code, not this page. -->';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const named = (speakers: readonly Speaker[]): string => speakers.map(({ name }) => `\`${name}\``).join(', ') || '–';

/** Every event with its meaning, its data, who says it and who hears it. */
export function eventsPage(events: readonly EventType[], speakers: readonly Speaker[]): string {
  const rows = events.map(({ type, meaning, example }) => {
    const said = named(speakers.filter(({ says }) => says.includes(type)));
    const heard = named(speakers.filter(({ hears }) => hears.includes(type)));
    const fields = Object.keys(example as object)
      .map((field) => `\`${field}\``)
      .join(', ');
    return `| [\`${type}\`](../../events/schemas/${type}.json) | ${cell(meaning)} | ${fields} | ${said} | ${heard} |`;
  });
  return `${origin}

# Events

What the system says out loud: ${events.length} events. A released schema never changes; a new shape is a new version.

| event | meaning | data | said by | heard by |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

interface Drawing {
  readonly title: string;
  readonly words: string;
  /** Events of these contexts are drawn, with all who say and hear them. */
  readonly contexts: readonly Context[];
}

const drawings: readonly Drawing[] = [
  {
    title: 'Fulfilment',
    words: 'From an order placed to goods delivered and invoiced.',
    contexts: ['orders', 'logistics'],
  },
  {
    title: 'Reconciliation',
    words: 'Invoices and payments become statements; answers close or dispute their lines.',
    contexts: ['finance'],
  },
  {
    title: 'Recall',
    words: 'The trigger stops goods in its own transaction; what is drawn here brings documents and people in line.',
    contexts: ['quality'],
  },
  { title: 'Goods in', words: 'Purchase orders, deliveries and stock.', contexts: ['purchasing', 'inventory'] },
  { title: 'Master data', words: 'Items, partners and prices.', contexts: ['catalogue', 'partners', 'pricing'] },
  { title: 'Figures', words: 'The history of sales becomes the baseline.', contexts: ['insight'] },
  { title: 'Operation', words: 'People, jobs and upkeep.', contexts: ['admin'] },
];

/** Who sets off whom, as one picture for each choreography. */
export function choreographyPage(events: readonly EventType[], speakers: readonly Speaker[]): string {
  const parts = drawings.map(
    ({ title, words, contexts }) => `## ${title}

${words}

\`\`\`mermaid
flowchart LR
${linesOf(events, speakers, contexts).join('\n')}
\`\`\`
`,
  );
  return `${origin}

# Choreography

Squares are functions, rounded boxes are events. An arrow into an event says it, an arrow out of it hears it.

${parts.join('\n')}`;
}

function linesOf(events: readonly EventType[], speakers: readonly Speaker[], contexts: readonly Context[]): string[] {
  const lines = events
    .map(({ type }) => type)
    .filter((type) => contexts.some((context) => type.startsWith(`${context}.`)))
    .flatMap((type) => {
      const [, event = ''] = type.split('.');
      const node = `e_${type.replaceAll(/[.-]/g, '_')}([${event}])`;
      const box = ({ name }: Speaker): string => `f_${name.replaceAll('-', '_')}[${name}]`;
      return [
        ...speakers.filter(({ says }) => says.includes(type)).map((speaker) => `  ${box(speaker)} --> ${node}`),
        ...speakers.filter(({ hears }) => hears.includes(type)).map((speaker) => `  ${node} --> ${box(speaker)}`),
      ];
    });
  return lines.length > 0 ? lines : ['  nobody[nothing is said here]'];
}
