import * as z from 'zod';
import { statementStatuses } from '../../../domain/finance/statement.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { financeRejections } from '../../../runtime/rejections/finance.ts';

export const contract = command({
  context: 'finance',
  name: 'record-signed-statement',
  method: 'POST',
  path: '/finance/statements/{statementId}/signed-letter',
  status: 200,
  summary: {
    en: 'Record the stamped letter of a partner; it closes the statement',
    zh: '登记盖章对账函（询证函）回函',
  },
  loses: 'Statements of partners that answer on paper stay open.',
  may: ['finance', 'finance-manager'],
  input: z.strictObject({
    statementId: field.id,
    /** Number of the letter or name of the scanned file. */
    reference: z.string().trim().min(1).max(200),
    sha256: z
      .string()
      .regex(
        /^[0-9a-f]{64}$/,
        both(
          '须为扫描件的 SHA-256 值，64 位小写十六进制',
          'must be the SHA-256 of the scan in 64 small hexadecimal digits',
        ),
      ),
    /** The post of who signed, e.g. 财务负责人; never a name. */
    signerRole: z.string().trim().min(1).max(60),
    signedOn: field.day,
  }),
  output: z.strictObject({ statementId: z.string(), status: z.enum(statementStatuses), closing: field.moneyText }),
  rejections: choose(financeRejections, 'statement-closed', 'lines-disputed', 'day-in-future'),
  example: {
    statementId: 'stm_demo',
    reference: 'DZH-2026-11-007',
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    signerRole: '财务负责人',
    signedOn: '2026-01-15',
  },
});
