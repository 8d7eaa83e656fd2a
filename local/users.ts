import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  UsernameExistsException,
  type AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Clients } from './aws.ts';

/** A person of the demo company who can sign in. What he may do stands in the table, not here. */
export interface DemoUser {
  readonly username: string;
  readonly password: string;
  /** His post and employer in both languages, for the table of sign-ins. */
  readonly zh: string;
  readonly en: string;
}

/**
 * Makes the users in the pool, with their passwords set for good, and answers the subject (`sub`) of each by user name:
 * that is what tokens carry and what the table's user items are found by. A user who is there keeps his subject.
 */
export async function makeUsers(
  { cognito }: Clients,
  poolId: string,
  users: readonly DemoUser[],
): Promise<ReadonlyMap<string, string>> {
  const subjects = new Map<string, string>();
  for (const { username, password } of users) {
    const user = { UserPoolId: poolId, Username: username };
    try {
      await cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
    }
    await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
    const { UserAttributes: attributes } = await cognito.send(new AdminGetUserCommand(user));
    subjects.set(username, subjectIn(attributes ?? [], username));
  }
  return subjects;
}

function subjectIn(attributes: readonly AttributeType[], username: string): string {
  const subject = attributes.find((attribute) => attribute.Name === 'sub')?.Value;
  if (!subject) throw new Error(`the pool gives no subject for ${username}`);
  return subject;
}
