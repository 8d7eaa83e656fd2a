import type { Output } from '../../app/api.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAddress } from '../../patterns/address.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { PartnerLookup } from '../../patterns/form/lookups.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { ChangeUser } from './change-user.tsx';
import { useAdminWords } from './words.ts';

type Colleague = Output<'list-colleagues'>['items'][number];

/** Who may sign in for a partner: its own administrator lets colleagues in and takes their rights away. */
export function Screen() {
  const t = useAdminWords();
  const me = useMe();
  const [{ partnerId: chosen }, change] = useAddress();
  const partnerId = me.partner?.partnerId ?? chosen;
  return (
    <Page
      title={t('colleagues')}
      help={t('colleaguesHelp')}
      actions={
        partnerId ? (
          <CommandButton operation="add-colleague" fixed={{ partnerId }} primary>
            {t('addColleague')}
          </CommandButton>
        ) : null
      }
    >
      {me.partner ? null : (
        <div className="ll-fields ll-block">
          <label className="ll-wide">
            <span>{t('ofPartner')}</span>
            <PartnerLookup value={partnerId} onChange={(id) => change({ partnerId: id })} />
          </label>
        </div>
      )}
      {partnerId ? <Colleagues partnerId={partnerId} /> : null}
    </Page>
  );
}

function Colleagues({ partnerId }: { readonly partnerId: string }) {
  const t = useAdminWords();
  const may = useMay();
  return (
    <ListView
      key={partnerId}
      operation="list-colleagues"
      fixed={{ partnerId }}
      label={t('colleagues')}
      empty={t('noneFound')}
      rowKey={({ userId }) => userId}
      columns={[
        { field: 'name', render: ({ name, label, userId }) => name ?? label ?? userId },
        { field: 'kind' },
        { field: 'roles' },
        {
          field: 'active',
          render: ({ active }) => <Tag tone={active ? 'done' : 'quiet'}>{t(active ? 'active' : 'inactive')}</Tag>,
        },
        ...(may('change-user')
          ? [
              {
                field: 'acts',
                label: t('change'),
                sorts: false,
                render: (one: Colleague) => <Change colleague={one} partnerId={partnerId} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Change({ colleague, partnerId }: { readonly colleague: Colleague; readonly partnerId: string }) {
  const me = useMe();
  // Nobody changes his own rights: the API refuses it, and the screen does not offer it.
  if (colleague.userId === me.userId) return <span className="ll-none">—</span>;
  return <ChangeUser account={{ ...colleague, partnerId, subjects: [] }} />;
}
