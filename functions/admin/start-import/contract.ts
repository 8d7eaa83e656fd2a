import * as z from 'zod';
import { mostFileBytes } from '../../../domain/shared/import/kinds.ts';
import { both } from '../../../domain/shared/said.ts';
import { command } from '../../../runtime/contract.ts';
import { field } from '../../../runtime/fields.ts';
import { choose } from '../../../runtime/rejections.ts';
import { importRejections } from '../../../runtime/rejections/imports.ts';
import { fileFormat, importKind, importPosts, importStatus, toldTotals } from '../../../runtime/shapes/imports.ts';

export const contract = command({
  context: 'admin',
  name: 'start-import',
  method: 'POST',
  path: '/admin/imports',
  status: 201,
  summary: {
    en: 'Announce a list of an old system: which kind, which file, and the totals to prove',
    zh: '登记待导入的旧系统清单：类型、文件及需核对的合计',
  },
  loses: 'A company cannot bring its old data in and has to type it.',
  may: importPosts,
  input: z.strictObject({
    kind: importKind,
    /** Whose files they are; columns are learned for each sender. */
    sender: field.code.regex(
      /^[^\s/#?%]+$/,
      both('不得含空格及 /、#、?、%', 'must not contain spaces or any of / # ? %'),
    ),
    fileName: field.name,
    format: fileFormat,
    bytes: z.int().positive().max(mostFileBytes),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, both('须为十六进制 SHA-256', 'must be a SHA-256 in hexadecimal')),
    told: toldTotals.default({}),
  }),
  output: z.strictObject({ importId: z.string(), status: importStatus }),
  rejections: choose(importRejections, 'import-kind-not-yours'),
  example: {
    kind: 'items',
    sender: 'old-erp',
    fileName: '商品.csv',
    format: 'csv',
    bytes: 2048,
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    told: { rows: 20 },
  },
});
