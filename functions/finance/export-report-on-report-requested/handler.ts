import { createHash } from 'node:crypto';
import type { ReportRequested } from '../../../events/finance.ts';
import { reportExported } from '../../../domain/finance/export-report-on-report-requested.ts';
import { reportSchemaVersion, type Report, type ReportFile } from '../../../domain/finance/report.ts';
import { receivablesPart, reportColumns, salesPart, type ReportPart } from '../../../domain/finance/report-rows.ts';
import type { Day, Instant } from '../../../domain/shared/calendar.ts';
import { moneyText } from '../../../domain/shared/money.ts';
import { NotYet, onEvent } from '../../../runtime/on-event.ts';
import { storeFile, storeText } from '../../../runtime/report-bucket.ts';
import { reportCodec, readReport } from '../../../table/finance.ts';
import { invoicesOf, receivablesOf } from '../../../table/finance-reports.ts';
import type { Store } from '../../../table/store.ts';
import { withCsvFile, type WrittenFile } from './file.ts';
import { subscription } from './subscription.ts';

async function* partsOf(store: Store, report: Report, today: Day): AsyncGenerator<ReportPart> {
  if (report.name === 'sales') {
    for await (const { invoice, lines, booked } of invoicesOf(store, report.company, report.period)) {
      yield salesPart(invoice, lines, booked);
    }
    return;
  }
  for await (const { partner, invoices } of receivablesOf(store, report.company)) {
    yield receivablesPart(partner, invoices, today);
  }
}

function manifestOf(report: Report, asOf: Instant, key: string, { bytes, sha256, totals }: WrittenFile): string {
  const { gross, net, tax, open, rows } = totals;
  return JSON.stringify(
    {
      schemaVersion: reportSchemaVersion,
      reportId: report.id,
      company: report.company,
      report: report.name,
      period: report.period,
      asOf,
      currency: report.currency,
      file: { key, bytes, sha256, mediaType: 'text/csv', encoding: 'utf-8', columns: reportColumns[report.name] },
      rows,
      controlTotals: { gross: moneyText(gross), net: moneyText(net), tax: moneyText(tax), open: moneyText(open) },
    },
    null,
    2,
  );
}

/** File first, then its manifest: who finds a manifest finds the file. Every try writes under a key of its own. */
async function exportReport(store: Store, report: Report, asOf: Instant, today: Day): Promise<ReportFile> {
  const { company, name, period, id } = report;
  const folder = `${company}/finance/${name}/v${reportSchemaVersion}/${period}/${id}/${asOf.replaceAll(':', '')}`;
  const key = `${folder}/${name}-${period}.csv`;
  const manifestKey = `${folder}/manifest.json`;
  return withCsvFile(reportColumns[name], partsOf(store, report, today), async (file) => {
    const { path, bytes, sha256, totals } = file;
    await storeFile({ key, contentType: 'text/csv; charset=utf-8', path, bytes, sha256 });
    const text = manifestOf(report, asOf, key, file);
    const textSha256 = createHash('sha256').update(text).digest('hex');
    await storeText({ key: manifestKey, contentType: 'application/json', text, sha256: textSha256 });
    return { key, manifestKey, sha256, bytes, asOf, totals };
  });
}

export const handler = onEvent(subscription, {
  load: async ({ input, store, company, now, today }) => {
    const { reportId } = input.data as ReportRequested['data'];
    const report = await readReport(store, company, reportId, 'consistent');
    if (!report) throw new NotYet(`report ${reportId} is not there yet`);
    const file = report.status === 'requested' ? await exportReport(store, report, now, today) : undefined;
    return { report, file };
  },
  decide: (state) => reportExported(state),
  save: (report) => ({
    aggregate: reportCodec.write(report),
    summary: {
      report: report.name,
      period: report.period,
      rows: report.file?.totals.rows ?? 0,
      gross: moneyText(report.file?.totals.gross ?? 0),
    },
  }),
});
