import '../../design/money.css';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { Facts, Figures } from '../../patterns/facts.tsx';
import { amountText, bytesText, countText, instantText } from '../../patterns/format.ts';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Skeleton } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import { FilePick } from './file-pick.tsx';
import { useReportWords } from './words-report.ts';

type Report = Output<'get-report'>;
type ReportFile = NonNullable<Report['file']>;

/** One report: watched while it is made, then its control totals, its hash and its files. */
export function Screen() {
  const { reportId = '' }: { readonly reportId?: string } = useParams({ strict: false });
  const t = useReportWords();
  const [isMade, setMade] = useState(false);
  // Made within seconds: asked often until then. Its addresses last minutes, so afterwards it is asked now and then.
  const report = useAnswer('get-report', { reportId }, { every: isMade ? 240_000 : 2_000 });
  const status = report.data?.data.status;
  useEffect(() => setMade(status === 'ready'), [status]);
  return (
    <Answered of={report} lines={8}>
      {({ data }) => (
        <Page
          title={`${listWord('report-name', data.name)} ${data.period}`}
          help={t('reportHelp')}
          asOf={data.file?.asOf}
        >
          <p className="ll-money-tags" role="status">
            <Status list="report-status" value={data.status} />
          </p>
          {data.file ? <Made report={data} file={data.file} /> : <InTheMaking report={data} />}
          <Section title={t('about')}>
            <Facts of={data} operation="get-report" fields={['name', 'period', 'requestedAt', 'requestedBy']} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}

/** The file is made in the background; how long it has been is said, so that a stuck one is noticed. */
function InTheMaking({ report }: { readonly report: Report }) {
  const t = useReportWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Section title={t('making')}>
      <p>{t('makingSince', { at: instantText(report.requestedAt), seconds })}</p>
      <Skeleton lines={3} />
      {seconds > 60 ? <p className="ll-stale">{t('makingLong')}</p> : null}
    </Section>
  );
}

function Made({ report, file }: { readonly report: Report; readonly file: ReportFile }) {
  const t = useReportWords();
  const pattern = usePatternWords();
  const name = `${report.name}-${report.period}`;
  const copy = (): void => {
    void navigator.clipboard.writeText(file.sha256).then(
      () => toast(pattern('copied')),
      () => toast(t('copyFailed'), 'stopped'),
    );
  };
  return (
    <>
      <Figures
        items={[
          { label: fieldWord('rows'), value: countText(file.rows) },
          ...(['gross', 'net', 'tax', 'open'] as const).map((field) => ({
            label: fieldWord(field),
            value: amountText(file[field]),
          })),
        ]}
      />
      <Section title={fieldWord('file')}>
        <div className="ll-actions ll-money-proposals">
          <a className="ll-button ll-primary ll-money-link" href={file.url} download={`${name}.csv`} rel="noreferrer">
            {t('download')}
          </a>
          <a className="ll-button ll-money-link" href={file.manifestUrl} download={`${name}.json`} rel="noreferrer">
            {t('manifest')}
          </a>
          <span className="ll-muted">{t('expires', { at: instantText(file.urlsExpireAt) })}</span>
        </div>
        <Facts
          of={file}
          operation="get-report"
          fields={['asOf', 'bytes', 'currency']}
          extra={{ bytes: bytesText(file.bytes) }}
        />
        <p className="ll-money-hash">
          <span className="ll-muted">{fieldWord('sha256')}</span> <code>{file.sha256}</code>{' '}
          <button type="button" className="ll-button" onClick={copy}>
            {pattern('copy')}
          </button>
        </p>
      </Section>
      <Check sha256={file.sha256} />
    </>
  );
}

/** Whether a file that somebody holds is the one that was made here. */
function Check({ sha256 }: { readonly sha256: string }) {
  const t = useReportWords();
  const [found, setFound] = useState<string>();
  return (
    <Section title={t('check')}>
      <FilePick label={t('checkFile')} hint={t('checkStays')} onTake={(file) => setFound(file.sha256)} />
      <div role="status">
        {found ? (
          <p className="ll-verdict" data-tone={found === sha256 ? 'done' : 'stopped'}>
            {t(found === sha256 ? 'same' : 'other')}
          </p>
        ) : null}
      </div>
    </Section>
  );
}
