import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Who may sign a token. `clientIds` absent: any client of the issuer; what it may do follows from its item. */
export interface Issuer {
  /** Short and unique in the stage: users are known as `<name>:<subject>`, so it never changes once users exist. */
  readonly name: string;
  readonly issuer: string;
  /** Where its keys are; absent: `<issuer>/.well-known/jwks.json`. */
  readonly jwksUri?: string;
  readonly audiences?: readonly string[];
  readonly clientIds?: readonly string[];
  /** The company its users belong to: company is part of every key. */
  readonly company: string;
}

/** An issuer made by the Auth stack; its address is known only once the pool exists. */
export interface CognitoIssuer {
  readonly cognito: true;
  readonly name: string;
  readonly company: string;
  /** Prefix of the sign-in pages' host name, unique in the region. */
  readonly domainPrefix: string;
  /** Where the console runs: the sign-in pages return only to these. */
  readonly consoleUrls: readonly string[];
  /** Tests and the local sign-in send a password to the API; people use the sign-in pages. */
  readonly passwordSignIn: boolean;
  /** Partner systems with client credentials, by client name. */
  readonly systemClients: readonly string[];
  /** Where the pool's keys are when not at the issuer's own address; `{pool}` stands for the pool's id. */
  readonly jwksUri?: string;
}

export interface StageSettings {
  readonly name: StageName;
  readonly partition: 'aws' | 'aws-cn';
  readonly region: string;
  /** Absent: whatever the credentials say. */
  readonly account?: string;
  /** The company whose jobs the schedules run; it is part of every key. */
  readonly company: string;
  readonly zone: string;
  readonly currency: string;
  readonly issuers: readonly (Issuer | CognitoIssuer)[];
  /**
   * The console's public client (code and PKCE, returns to the console's start page) at one of the issuers, where that
   * is not Cognito. `scope` is whatever makes the issuer give an access token that the authoriser takes.
   */
  readonly consoleClient?: { readonly issuer: string; readonly clientId: string; readonly scope: string };
  /** Keeps data when a stack is removed, and refuses to remove the table. */
  readonly keepData: boolean;
  /** Every stage serves one table by name. After a point-in-time restore, `restored` names the new one. */
  readonly table: { readonly name: string; readonly restored?: { readonly name: string; readonly streamArn: string } };
  readonly logRetention: RetentionDays;
  /** Days the point-in-time recovery goes back, 1 to 35. */
  readonly recoveryDays: number;
  /** Years a digest cannot be overwritten or removed. Compliance mode cannot be shortened by anyone. */
  readonly digestLock: { readonly mode: 'governance' | 'compliance'; readonly years: number };
  /** Years the yearly and monthly copies of the table are kept; absent: none are made. */
  readonly backupYears?: number;
  /** Days the bus archive keeps events for a replay; it is an aid, the journal is the record. */
  readonly archiveDays: number;
  readonly architecture: 'arm64' | 'x64';
  /** Functions and console take `X-Lotline-Training-Clock`; never where real goods move. */
  readonly trainingClock: boolean;
  /**
   * What is traced: each function, or only those behind a route, where somebody waits. At the rate of a distributor nearly
   * every invocation is sampled, and traces of reactions would cost more than everything else (docs/cost.md).
   */
  readonly tracing: 'every-function' | 'routes';
  readonly alarmEmail?: string;
  /** Requests a second and burst per HTTP API. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** CloudFront in front of console and APIs; `none` where the region has no usable one. */
  readonly edge: 'cloudfront' | 'none';
  /** The front's own host name and its certificate (in us-east-1); absent: CloudFront's name. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** ARN of a CloudFront-scope web ACL, kept outside this app since it lives in another region. */
  readonly webAclArn?: string;
  /** False for the emulator, which refuses types that only AWS has. */
  readonly everyService: boolean;
}

export const stageNames = ['local', 'dev', 'prod', 'prod-cn'] as const;
type StageName = (typeof stageNames)[number];

const company = 'lotline';
// No user pools are assumed in the China regions: the company's own OIDC issuer signs (decision record).
const ownIssuer = {
  issuers: [{ name: 'sso', issuer: 'https://sso.lotline.example', company, audiences: ['lotline'] }],
  consoleClient: { issuer: 'sso', clientId: 'lotline-console', scope: 'openid profile' },
} as const;
const shanghai = { company, zone: 'Asia/Shanghai', currency: 'CNY' } as const;

/**
 * The stages as a table. The local stage alone takes three facts from outside: where the emulator listens
 * (`AWS_ENDPOINT_URL`), where the stub issuer publishes its keys (`LOTLINE_STUB_ISSUER`), and in a restore drill the
 * table that took over (`LOTLINE_RESTORED_TABLE`: its name, a space, its stream's ARN).
 */
export function stageSettings(name: string, environment: NodeJS.ProcessEnv = process.env): StageSettings {
  const stages: Record<StageName, Omit<StageSettings, 'name'>> = {
    local: {
      ...shanghai,
      partition: 'aws',
      region: 'us-east-1',
      issuers: [
        {
          cognito: true,
          name: 'cognito',
          company,
          domainPrefix: 'lotline-local',
          consoleUrls: ['http://localhost:8080/'],
          passwordSignIn: true,
          systemClients: ['demo-partner'],
          jwksUri: `${environment['AWS_ENDPOINT_URL'] ?? 'http://localhost:4566'}/{pool}/.well-known/jwks.json`,
        },
        {
          name: 'stub',
          issuer: 'https://stub-issuer.lotline.test',
          jwksUri: `${environment['LOTLINE_STUB_ISSUER'] ?? 'http://localhost:8080'}/.well-known/jwks.json`,
          company,
        },
      ],
      keepData: false,
      table: { name: 'lotline-local', ...restoredTable(environment['LOTLINE_RESTORED_TABLE']) },
      logRetention: RetentionDays.ONE_WEEK,
      recoveryDays: 1,
      digestLock: { mode: 'governance', years: 1 },
      archiveDays: 1,
      architecture: 'x64',
      trainingClock: true,
      tracing: 'every-function',
      throttle: { rate: 1000, burst: 2000 },
      edge: 'none',
      everyService: false,
    },
    dev: {
      ...shanghai,
      partition: 'aws',
      region: 'ap-southeast-1',
      issuers: [
        {
          cognito: true,
          name: 'cognito',
          company,
          domainPrefix: 'lotline-dev',
          consoleUrls: ['http://localhost:8080/'],
          passwordSignIn: true,
          systemClients: ['demo-partner'],
        },
      ],
      keepData: false,
      table: { name: 'lotline-dev' },
      logRetention: RetentionDays.ONE_MONTH,
      recoveryDays: 7,
      digestLock: { mode: 'governance', years: 1 },
      archiveDays: 14,
      architecture: 'arm64',
      trainingClock: true,
      tracing: 'every-function',
      throttle: { rate: 100, burst: 200 },
      edge: 'cloudfront',
      everyService: true,
    },
    prod: {
      ...shanghai,
      partition: 'aws',
      region: 'ap-southeast-1',
      issuers: [
        {
          cognito: true,
          name: 'cognito',
          company,
          domainPrefix: 'lotline-prod',
          consoleUrls: ['https://console.lotline.example/'],
          passwordSignIn: false,
          systemClients: [],
        },
      ],
      keepData: true,
      table: { name: 'lotline-prod' },
      logRetention: RetentionDays.ONE_YEAR,
      recoveryDays: 35,
      // Accounting vouchers are the longest-kept records with an end: 30 years (regulation.md 1.6).
      digestLock: { mode: 'compliance', years: 30 },
      backupYears: 30,
      archiveDays: 90,
      architecture: 'arm64',
      trainingClock: false,
      tracing: 'routes',
      alarmEmail: 'operations@lotline.example',
      throttle: { rate: 500, burst: 1000 },
      edge: 'cloudfront',
      everyService: true,
    },
    'prod-cn': {
      ...shanghai,
      partition: 'aws-cn',
      region: 'cn-northwest-1',
      ...ownIssuer,
      keepData: true,
      table: { name: 'lotline-prod-cn' },
      logRetention: RetentionDays.ONE_YEAR,
      recoveryDays: 35,
      digestLock: { mode: 'compliance', years: 30 },
      backupYears: 30,
      archiveDays: 90,
      architecture: 'x64',
      trainingClock: false,
      tracing: 'routes',
      alarmEmail: 'operations@lotline.example',
      throttle: { rate: 500, burst: 1000 },
      edge: 'none',
      everyService: true,
    },
  };
  const known = stageNames.find((stage) => stage === name);
  if (!known) throw new Error(`unknown stage "${name}"; stages are ${stageNames.join(', ')}`);
  return { name: known, ...stages[known] };
}

function restoredTable(note: string | undefined): Pick<StageSettings['table'], 'restored'> {
  const [name, streamArn] = note?.split(' ') ?? [];
  return name && streamArn ? { restored: { name, streamArn } } : {};
}

export const cognitoIssuer = (stage: StageSettings): CognitoIssuer | undefined =>
  stage.issuers.find((issuer): issuer is CognitoIssuer => 'cognito' in issuer);
