import type { ReportExported } from '../../events/finance.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Report, ReportFile } from './report.ts';

/** The file lies in the bucket: the report is ready. */
export function reportExported({
  report,
  file,
}: {
  readonly report: Report;
  readonly file: ReportFile | undefined;
}): Decision<Report, ReportExported, 'report-ready'> {
  if (report.status === 'ready' || !file) return rejected('report-ready', { report: report.id });
  return accepted(
    { ...report, status: 'ready', file },
    {
      type: 'finance.report-exported.v1',
      data: {
        reportId: report.id,
        name: report.name,
        period: report.period,
        rows: file.totals.rows,
        gross: file.totals.gross,
        sha256: file.sha256,
      },
    },
  );
}
