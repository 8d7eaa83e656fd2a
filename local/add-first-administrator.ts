/**
 * `npm run first-administrator -- --stage <stage> --user <id> --subject <issuer>:<subject>`: lets the first person into a
 * freshly deployed stage. It writes with the rights of whoever runs it (the AWS credentials of the shell), through the
 * same decision and journal as every other account; everybody else is then let in through the API.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { parseArgs } from 'node:util';
import { stageSettings } from '../infra/stages.ts';
import { addFirstAdministrator } from './first-administrator.ts';
import { LocalProblem } from './say.ts';

try {
  const { values } = parseArgs({
    options: { stage: { type: 'string' }, user: { type: 'string' }, subject: { type: 'string', multiple: true } },
  });
  const { stage: stageName, user: userId, subject: subjects } = values;
  if (!stageName || !userId || !subjects) {
    throw new LocalProblem(
      '用法：npm run first-administrator -- --stage <环境> --user <账号> --subject <签发方>:<主体标识>',
      'Say for which stage and whom: npm run first-administrator -- --stage dev --user admin --subject cognito:<sub>',
    );
  }
  const stage = stageSettings(stageName);
  const issuers = stage.issuers.map(({ name }) => name);
  const stranger = subjects.find((subject) => !issuers.some((name) => subject.startsWith(`${name}:`)));
  if (stranger) {
    throw new LocalProblem(
      `${stageName} 不信任 ${stranger} 的签发方。可用：${issuers.join(', ')}`,
      `${stageName} trusts no issuer of "${stranger}"; a subject begins with one of: ${issuers.join(', ')}`,
    );
  }
  const tableName = stage.table.restored?.name ?? stage.table.name;
  const client = new DynamoDBClient({ region: stage.region });
  const outcome = await addFirstAdministrator(client, tableName, { company: stage.company, userId, subjects });
  console.log(
    outcome === 'added' ? `${userId} 已加入 / may come in now` : `${userId} 已存在，未作更改 / was there already`,
  );
} catch (error) {
  console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
  process.exitCode = 1;
}
