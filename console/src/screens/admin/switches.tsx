import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { useMay } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { today } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useSwitchWords } from './words-switches.ts';

type Feature = Output<'list-switches'>['items'][number];
type Rule = Feature['rules'][number];

/** Every feature that can be switched, where it is on or off and from when. */
export function Screen() {
  const t = useSwitchWords();
  const answer = useAnswer('list-switches', {});
  return (
    <Page title={t('switches')} help={t('switchesHelp')}>
      <Answered of={answer} lines={8}>
        {({ data: { items } }) => items.map((one) => <OneFeature key={one.feature} of={one} />)}
      </Answered>
    </Page>
  );
}

function OneFeature({ of }: { readonly of: Feature }) {
  const t = useSwitchWords();
  const may = useMay();
  const { feature, featureKind, isQualityRule, isOnByDefault, rules, waiting } = of;
  const history = new URLSearchParams({ by: 'document', root: `switch#${feature}` });
  return (
    <Section
      title={listWord('feature', feature)}
      actions={
        <>
          {may('list-document-history') ? (
            <Go to={`/audit?${history}`} className="ll-button">
              {t('history')}
            </Go>
          ) : null}
          <CommandButton operation="set-switch" fixed={{ feature }} initial={{ from: today() }} primary>
            {t('set')}
          </CommandButton>
        </>
      }
    >
      <p className="ll-inline">
        <Tag tone="quiet">{listWord('feature-kind', featureKind)}</Tag>
        <Tag tone={isOnByDefault ? 'done' : 'quiet'}>{t(isOnByDefault ? 'onByDefault' : 'offByDefault')}</Tag>
        {isQualityRule ? <Tag tone="waiting">{t('qualityRule')}</Tag> : null}
      </p>
      <Rules rules={rules} label={listWord('feature', feature)} empty={t('noRules')} />
      {waiting ? (
        <>
          <Rules rules={[waiting]} label={t('waits')} empty="" />
          <p className="ll-inline">
            <Tag tone="waiting">{t('waits')}</Tag>
            <CommandButton operation="decide-switch" fixed={{ feature, isApproved: true }} primary>
              {t('approve')}
            </CommandButton>
            <CommandButton operation="decide-switch" fixed={{ feature, isApproved: false }} danger>
              {t('refuse')}
            </CommandButton>
          </p>
        </>
      ) : null}
    </Section>
  );
}

function Rules({
  rules,
  label,
  empty,
}: {
  readonly rules: readonly Rule[];
  readonly label: string;
  readonly empty: string;
}) {
  const t = useSwitchWords();
  return (
    <DataTable
      label={label}
      operation="list-switches"
      rows={rules}
      rowKey={({ scope, partnerId, partnerKind, warehouseId, from }) =>
        [scope, partnerId, partnerKind, warehouseId, from].join('#')
      }
      empty={empty}
      columns={[
        { field: 'scope', label: t('where'), render: (rule) => <Where of={rule} /> },
        { field: 'isOn', render: ({ isOn }) => <Tag tone={isOn ? 'done' : 'stopped'}>{t(isOn ? 'on' : 'off')}</Tag> },
        { field: 'from', render: (rule) => <From of={rule} /> },
        { field: 'reason' },
        { field: 'setBy' },
        { field: 'setAt' },
        { field: 'approvedBy' },
      ]}
    />
  );
}

function Where({ of: { partnerId, partnerKind, warehouseId } }: { readonly of: Rule }) {
  const t = useSwitchWords();
  if (partnerId) return <NameOf kind="partner" id={partnerId} />;
  if (warehouseId) return <NameOf kind="warehouse" id={warehouseId} />;
  return <>{partnerKind ? listWord('partner-kind', partnerKind) : t('everywhere')}</>;
}

function From({ of: { from } }: { readonly of: Rule }) {
  const t = useSwitchWords();
  return (
    <>
      <time dateTime={from}>{from}</time> {from > today() ? <Tag tone="waiting">{t('planned')}</Tag> : null}
    </>
  );
}
