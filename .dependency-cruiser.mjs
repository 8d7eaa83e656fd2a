/**
 * The floors of the house: imports only point down. `test/architecture/floors.test.ts` runs these rules on the tree and
 * on planted breaches of every one of them.
 */
const product = '^(domain|events|table|runtime|functions|infra|console)/';
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    never(
      'domain-is-pure',
      'A decision knows only the domain: no AWS, no zod, no table. Hand what it needs in as state.',
      { path: '^domain/' },
      { pathNot: ['^domain/', '^events/'] },
    ),
    never(
      'domain-borrows-only-types-of-events',
      'A decision says events by their type; the schemas stay outside. Write import type.',
      { path: '^domain/' },
      { path: '^events/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'domain-contexts-stand-apart',
      'A context never looks into another: what two share belongs into domain/shared.',
      { path: '^domain/([^/]+)/' },
      { path: '^domain/', pathNot: ['^domain/$1/', '^domain/shared/'] },
    ),
    never(
      'domain-says-its-own-events',
      'A context says the events of its own files only: events/<context>.ts, and events/<context>-<subject>.ts of a large one.',
      { path: '^domain/([^/]+)/' },
      { path: '^events/', pathNot: ['^events/$1\\.ts$', '^events/$1-[a-z]+\\.ts$'] },
    ),
    never(
      'events-know-shared-words-only',
      'An event is read by everybody: it knows domain/shared and zod, nothing else.',
      { path: '^events/' },
      { pathNot: ['^events/', '^domain/shared/', '(^|/)zod(/|$)'] },
    ),
    never(
      'table-looks-down',
      'The table remembers; it does not know who asks.',
      { path: '^table/' },
      { path: ['^(runtime|functions|infra|console|local|bench|test)/'] },
    ),
    never(
      'runtime-looks-down',
      'What every function shares knows no single function.',
      { path: '^runtime/' },
      { path: '^(functions|infra|console|local|bench|test)/' },
    ),
    never(
      'functions-look-down',
      'A function does not know where it runs.',
      { path: '^functions/' },
      { path: '^(infra|console|local|bench|test)/' },
    ),
    never(
      'functions-stand-apart',
      'A function never imports another: share a decision in domain/, a question in table/, a shape in runtime/shapes/.',
      { path: '^functions/([^/]+/[^/]+)/' },
      { path: '^functions/', pathNot: '^functions/$1/' },
    ),
    never(
      'infra-reads-declarations-only',
      'The cloud is built from contracts, subscriptions and schedules, found by folder; never from handlers or decisions.',
      { path: '^infra/' },
      { path: '^(domain|functions|console|local|bench|test)/' },
    ),
    never(
      'infra-knows-the-shape-of-the-table-only',
      'Keys and indexes are all the cloud needs to know of the table.',
      { path: '^infra/' },
      { path: '^table/', pathNot: '^table/shape\\.ts$' },
    ),
    never(
      'console-speaks-http-only',
      'The console knows the API by its document, not by its code.',
      { path: '^console/' },
      { path: '^(domain|events|table|runtime|functions|infra|local|bench|test)/' },
    ),
    never(
      'product-ships-no-tools',
      'What is deployed may not lean on the workshop: local cloud, bench and tests stay outside.',
      { path: product },
      { path: '^(local|bench|test)/' },
    ),
    never(
      'one-place-reaches-the-table',
      'Only table/ speaks to DynamoDB, by the client that runtime/dependencies.ts makes.',
      { path: product, pathNot: ['^table/', '^runtime/dependencies\\.ts$'] },
      { path: '@aws-sdk/(client-dynamodb|lib-dynamodb)', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'one-place-reaches-the-bus',
      'Events leave through the journal: nobody else may put them on the bus.',
      {
        path: product,
        pathNot:
          '^(runtime/publish|functions/admin/(publish-journal|republish-events-on-republication-ordered)/handler)\\.ts$',
      },
      { path: '@aws-sdk/client-eventbridge' },
    ),
    never(
      'one-place-reaches-buckets-and-queues',
      'Buckets and queues have one file each in runtime/ that guards how they are used.',
      {
        path: '^(functions|runtime|table)/',
        pathNot: [
          '^runtime/(report-bucket|file-bucket|digest-bucket|queues)\\.ts$',
          '^functions/admin/(redrive-queue-on-redrive-ordered|list-parked)/handler\\.ts$',
        ],
      },
      { path: '@aws-sdk/(client-s3|client-sqs|s3-request-presigner)' },
    ),
    never(
      'no-circles',
      'Two files that need each other are one thing or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'everything-resolves',
      'An import that leads nowhere breaks at run time.',
      {},
      // What the console's builder makes or turns into an address stands in no file of that name.
      { couldNotResolve: true, pathNot: '^virtual:|\\?(url|raw)$' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|cdk\\.out|\\.local)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
