import type { Output } from '../../app/api.ts';
import { language, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { amountText, dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { useBaselineWords } from './words.ts';

type Baseline = Output<'get-baseline'>;
type KeyFigure = Baseline['kpis'][number];
type Evidence = NonNullable<KeyFigure['evidence']>;
type Month = Baseline['months'][number];

/** How the company stood before it went live: every key figure with what it rests on. */
export function Screen() {
  const t = useBaselineWords();
  const known = useAnswer('get-baseline', {});
  const isMoving = known.data?.data.status === 'computing';
  const baseline = useAnswer('get-baseline', {}, isMoving ? { every: 2_000 } : {});
  return (
    <Answered of={baseline} lines={8}>
      {({ data }) => (
        <Page
          title={t('baseline')}
          help={t('baselineHelp')}
          asOf={data.computed?.asOf}
          actions={
            <CommandButton operation="compute-baseline" onDone={() => void baseline.refetch()} primary>
              {t('compute')}
            </CommandButton>
          }
        >
          <History baseline={data} />
          <Section title={t('kpis')}>
            <KeyFigures kpis={data.kpis} />
          </Section>
          {data.months.length > 0 ? <Months months={data.months} /> : null}
        </Page>
      )}
    </Answered>
  );
}

/** Which part of the history the figures are made of, and what is under way. */
function History({ baseline: { status, ordered, computed } }: { readonly baseline: Baseline }) {
  const t = useBaselineWords();
  const may = useMay();
  return (
    <Section title={t('history')} actions={<Status list="baseline-status" value={status} />}>
      {status === 'computing' && ordered ? (
        <p role="status">{t('computing', { from: ordered.from, to: ordered.to })}</p>
      ) : null}
      {computed ? (
        <Facts
          of={computed}
          operation="get-baseline"
          fields={['from', 'to', 'documents', 'lines', 'asOf']}
          extra={{ from: computed.from, to: computed.to }}
        />
      ) : null}
      {status === 'not-computed' ? (
        <>
          <p className="ll-muted">{t('none')}</p>
          {may('start-import') ? <Go to="/lists/new">{t('toLists')}</Go> : null}
        </>
      ) : null}
    </Section>
  );
}

function KeyFigures({ kpis }: { readonly kpis: Baseline['kpis'] }) {
  const t = useBaselineWords();
  return (
    <DataTable
      label={t('kpis')}
      operation="get-baseline.kpis"
      rows={kpis}
      rowKey={({ kpi }) => kpi}
      columns={[
        { field: 'kpi', sorts: false, render: ({ kpi }) => listWord('kpi', kpi) },
        { field: 'figure', sorts: false, align: 'right', render: (one) => <Figure of={one} /> },
        { field: 'source', sorts: false, render: ({ source }) => listWord('figure-source', source) },
        { field: 'evidence', label: t('whatFor'), sorts: false, render: (one) => <Why of={one} /> },
        { field: 'acts', label: t('acts'), sorts: false, render: (one) => <Acts of={one} /> },
      ]}
    />
  );
}

/** What nobody knows is no nought: it says so. */
function Figure({ of: { figure, unit } }: { readonly of: KeyFigure }) {
  const t = useBaselineWords();
  if (figure === undefined) return <span className="ll-none">{t('noFigure')}</span>;
  const sign = unit === 'percent' ? '%' : listWord('kpi-unit', unit);
  return <>{`${amountText(figure)} ${sign}`}</>;
}

function Why({ of: { formula, evidence, measured } }: { readonly of: KeyFigure }) {
  const t = useBaselineWords();
  return (
    <>
      {formula[language()]}
      {evidence ? <Counts of={evidence} /> : null}
      {measured ? (
        <div className="ll-muted">
          {t('measured', { source: measured.source, day: dayText(measured.measuredOn) })}
          <NameOf kind="user" id={measured.recordedBy} plain />
          {t('measuredEnd')}
        </div>
      ) : null}
    </>
  );
}

function Counts({ of }: { readonly of: Evidence }) {
  const t = useBaselineWords();
  const { used, basis, documents, leftOut, median, ninetieth } = of;
  const what = leftOut.map(({ reason, count }) => `${listWord('left-out', reason)} ${amountText(String(count))}`);
  return (
    <div className="ll-muted">
      <div>
        {t('of', {
          numerator: amountText(of.numerator),
          numeratorOf: listWord('kpi-count', of.numeratorOf),
          denominator: amountText(of.denominator),
          denominatorOf: listWord('kpi-count', of.denominatorOf),
        })}
      </div>
      <div>
        {t('counted', {
          used: amountText(String(used)),
          basis: listWord('kpi-count', basis),
          documents: amountText(String(documents)),
        })}
      </div>
      {median !== undefined && ninetieth !== undefined ? <div>{t('spread', { median, ninetieth })}</div> : null}
      {what.length > 0 ? <div>{t('left', { what: what.join('、') })}</div> : null}
    </div>
  );
}

/** A figure that the history tells is not typed in. */
function Acts({ of: { kpi, source } }: { readonly of: KeyFigure }) {
  const t = useBaselineWords();
  if (source === 'history') return null;
  return (
    <CommandButton operation="record-baseline-figure" fixed={{ kpi }}>
      {t(source === 'hand' ? 'correct' : 'record')}
    </CommandButton>
  );
}

function Months({ months }: { readonly months: readonly Month[] }) {
  const t = useBaselineWords();
  const best = Math.max(...months.map(({ net }) => Number(net)), 1);
  return (
    <Section title={t('months')}>
      <DataTable
        label={t('months')}
        operation="get-baseline.months"
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          { field: 'month', render: ({ month }) => month, value: ({ month }) => month },
          { field: 'documents', align: 'right' },
          { field: 'lines', align: 'right' },
          { field: 'ordered', align: 'right' },
          { field: 'shipped', align: 'right' },
          { field: 'returned', align: 'right' },
          { field: 'net', align: 'right' },
          {
            field: 'share',
            label: t('share'),
            sorts: false,
            render: ({ month, net }) => (
              <meter min={0} max={best} value={Number(net)} aria-label={`${month} ${amountText(net)}`} />
            ),
          },
        ]}
      />
    </Section>
  );
}
