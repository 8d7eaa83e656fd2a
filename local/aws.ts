import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';

/** The region the local stage is deployed to: the emulator's own default. */
export const localRegion = 'us-east-1';
/** The account number the emulator gives to credentials that name none. */
export const localAccount = '000000000000';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The clients with which the local cloud looks after an emulator; the product's functions make their own. */
export interface Clients {
  readonly cloudFormation: CloudFormationClient;
  readonly cognito: CognitoIdentityProviderClient;
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
}

export function clientsFor(endpoint: string): Clients {
  const settings = { endpoint, region: localRegion, credentials };
  return {
    cloudFormation: new CloudFormationClient(settings),
    cognito: new CognitoIdentityProviderClient(settings),
    dynamodb: new DynamoDBClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
  };
}

/**
 * The environment for programs that speak to the emulator, such as `cdk`. The developer's own AWS profile is kept out:
 * nothing started here may ever reach a real account.
 */
export function emulatorEnvironment(endpoint: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (name.startsWith('AWS_') || name.startsWith('CDK_')) delete environment[name];
  }
  return {
    ...environment,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: localRegion,
    AWS_DEFAULT_REGION: localRegion,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  };
}
