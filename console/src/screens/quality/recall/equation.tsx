import { useMay } from '../../../app/me.tsx';
import { DataTable } from '../../../patterns/data-table.tsx';
import { countText } from '../../../patterns/format.ts';
import { NameOf } from '../../../patterns/names.tsx';
import { Section } from '../../../patterns/page.tsx';
import { Empty } from '../../../patterns/states.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { useBounded } from '../parts.tsx';
import { missingOf, partNames, partOf, type LotEquation, type PartName, type Recall } from './case.ts';
import { useCaseWords } from './words.ts';

/** Where the units of each lot are, as a bar and as figures that add up. */
export function Equation({ recall }: { readonly recall: Recall }) {
  const t = useCaseWords();
  const { equation, itemId } = recall;
  const { shown, more } = useBounded(equation);
  return (
    <Section title={t('equation')}>
      {equation.length === 0 ? (
        <Empty>{t('equationEmpty')}</Empty>
      ) : (
        <>
          <Bars lots={shown} />
          <Table lots={shown} itemId={itemId} />
          {more}
        </>
      )}
    </Section>
  );
}

const isOff = (lot: LotEquation): boolean => lot.unexplained !== 0 || lot.missing.length > 0;

function Bars({ lots }: { readonly lots: readonly LotEquation[] }) {
  const t = useCaseWords();
  const names = partNames.filter((name) => lots.some((lot) => partOf(lot, name) !== 0));
  return (
    <>
      <ul className="ll-q-legend" aria-hidden>
        {names.map((name) => (
          <li key={name}>
            <span className={`ll-q-${name}`} />
            {t(`part_${name}`)}
          </li>
        ))}
      </ul>
      <ul className="ll-q-lot-bars">
        {lots.map((lot) => (
          <li key={lot.lot}>
            <strong>{lot.lot}</strong>
            <Bar lot={lot} names={names} />
            {isOff(lot) ? (
              <span className="ll-muted">{t('received', { count: countText(lot.received) })}</span>
            ) : (
              <span>
                <Tag tone="done">{t('balanced')}</Tag>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Bar({ lot, names }: { readonly lot: LotEquation; readonly names: readonly PartName[] }) {
  const t = useCaseWords();
  const parts = names.map((name) => ({ name, units: partOf(lot, name) })).filter(({ units }) => units !== 0);
  const told = parts.map(({ name, units }) => `${t(`part_${name}`)} ${countText(units)}`).join(', ');
  return (
    <div className="ll-q-bar" role="img" aria-label={t('barOf', { lot: lot.lot, parts: told })}>
      {parts.map(({ name, units }) => (
        <span
          key={name}
          className={`ll-q-${name}`}
          style={{ flexGrow: Math.abs(units) }}
          title={`${t(`part_${name}`)} ${countText(units)}`}
        />
      ))}
    </div>
  );
}

function Table({ lots, itemId }: { readonly lots: readonly LotEquation[]; readonly itemId: string }) {
  const t = useCaseWords();
  const may = useMay();
  return (
    <DataTable
      label={t('equation')}
      operation="get-recall"
      rows={lots}
      rowKey={({ lot }) => lot}
      link={({ lot }) => (may('trace-lot') ? `/trace/lot?${new URLSearchParams({ itemId, lot })}` : undefined)}
      columns={[
        { field: 'lot' },
        { field: 'received' },
        { field: 'onHand' },
        { field: 'destroyed' },
        // Rare ways out of the books: a column of zeros would only push the others aside.
        ...(['sentBack', 'used', 'lost'] as const)
          .filter((field) => lots.some((lot) => lot[field] !== 0))
          .map((field) => ({ field })),
        { field: 'withConsignees' },
        { field: 'usedByConsignees' },
        {
          field: 'missing',
          label: t('missing'),
          align: 'right',
          value: missingOf,
          render: (lot) => <Gap units={missingOf(lot)} />,
        },
        { field: 'unexplained', align: 'right', render: ({ unexplained }) => <Gap units={unexplained} /> },
        ...(lots.some(({ missing }) => missing.length > 0)
          ? [
              {
                field: 'from',
                label: t('missingFrom'),
                sorts: false,
                render: (lot: LotEquation) => <Missing lot={lot} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Gap({ units }: { readonly units: number }) {
  return <span className={units === 0 ? 'll-number' : 'll-number ll-q-bad'}>{countText(units)}</span>;
}

const namedMissing = 3;

/** The first of those who have not accounted for everything; all of them stand in the notices. */
function Missing({ lot: { missing } }: { readonly lot: LotEquation }) {
  const t = useCaseWords();
  const rest = missing.length - namedMissing;
  if (missing.length === 0) return null;
  return (
    <span className="ll-q-names">
      {missing.slice(0, namedMissing).map(({ partnerId, units }) => (
        <span key={partnerId} className="ll-q-under">
          <NameOf kind="partner" id={partnerId} plain /> <span className="ll-number">{countText(units)}</span>
        </span>
      ))}
      {rest > 0 ? <span className="ll-muted">{t('reachRest', { count: rest })}</span> : null}
    </span>
  );
}
