import type { Report, ReportFile } from '../../../domain/finance/report.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { mayCall } from '../../../runtime/caller.ts';
import { httpQuery } from '../../../runtime/http-query.ts';
import { logger } from '../../../runtime/lambda.ts';
import { addressOf } from '../../../runtime/report-bucket.ts';
import { readReport } from '../../../table/finance.ts';
import { contract } from './contract.ts';

/** Long enough to click, too short to pass on. */
const urlSeconds = 300;

async function fileOf({ currency }: Report, file: ReportFile, now: string) {
  const [url, manifestUrl] = await Promise.all([
    addressOf(file.key, urlSeconds),
    addressOf(file.manifestKey, urlSeconds),
  ]);
  const { asOf, bytes, sha256, totals } = file;
  return {
    asOf,
    bytes,
    sha256,
    rows: totals.rows,
    gross: moneyText(totals.gross),
    net: moneyText(totals.net),
    tax: moneyText(totals.tax),
    open: moneyText(totals.open),
    currency,
    url,
    manifestUrl,
    urlsExpireAt: new Date(Date.parse(now) + urlSeconds * 1000).toISOString(),
  };
}

export const handler = httpQuery(contract, async ({ input, store, company, caller, dependencies }) => {
  const [report, asking] = await Promise.all([readReport(store, company, input.reportId, 'consistent'), caller]);
  if (!report) return rejected('not-found', { report: input.reportId });
  const { id, name, period, status, requestedAt, requestedBy } = report;
  // Addresses last by the machine's clock, whatever a training stage calls today.
  const stored = mayCall(contract.may, asking) ? report.file : undefined;
  const file = stored && (await fileOf(report, stored, dependencies.now().toISOString()));
  if (file) logger.info('report address given', { report: id, caller: asking.id, expires: file.urlsExpireAt });
  return {
    owner: 'nobody',
    answer: { reportId: id, name, period, status, requestedAt, requestedBy, ...(file ? { file } : {}) },
  };
});
