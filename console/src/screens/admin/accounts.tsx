import '../../design/master.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAllPages } from '../../patterns/all-pages.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { MoreRows } from '../../patterns/more.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { ChangeUser } from './change-user.tsx';
import { useAdminWords } from './words.ts';

export type Account = Output<'list-users'>['items'][number];

/** Accounts of one kind. All of them are read, so that a name is found and a post's holders are counted truly. */
export function Accounts({ kind, label }: { readonly kind: Account['kind']; readonly label: string }) {
  const t = useAdminWords();
  const may = useMay();
  const [word, setWord] = useState('');
  const [role, setRole] = useState('');
  const [isActive, setActive] = useState(true);
  const accounts = useAllPages('list-users', { limit: 100 }, { most: 2_000 });
  const wanted = word.trim().toLowerCase();
  const rows = accounts.rows.filter(
    (one) =>
      one.kind === kind &&
      (!isActive || one.active) &&
      (role === '' || (one.roles as readonly string[]).includes(role)) &&
      (wanted === '' || [one.userId, one.name, one.label, ...one.subjects].join(' ').toLowerCase().includes(wanted)),
  );
  return (
    <>
      <form className="ll-fields ll-block" role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="ll-wide">
          <span>{t('find')}</span>
          <input className="ll-input" type="search" value={word} onChange={({ target }) => setWord(target.value)} />
        </label>
        <label>
          <span>{fieldWord('roles')}</span>
          <select className="ll-input" value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">{t('anyRole')}</option>
            {listValues('role').map((one) => (
              <option key={one} value={one}>
                {listWord('role', one)}
              </option>
            ))}
          </select>
        </label>
        <span className="ll-checks">
          <label>
            <input type="checkbox" checked={isActive} onChange={({ target }) => setActive(target.checked)} />
            {t('onlyActive')}
          </label>
        </span>
      </form>
      <Answered of={accounts.answer} lines={8}>
        {() => (
          <>
            <DataTable
              label={label}
              operation="list-users"
              rows={rows}
              rowKey={({ userId }) => userId}
              empty={t('noneFound')}
              columns={[
                kind === 'person'
                  ? { field: 'name', render: (one: Account) => <Person of={one} />, value: ({ name }: Account) => name }
                  : { field: 'label' },
                { field: 'roles' },
                {
                  field: 'partnerId',
                  render: ({ partnerId }) =>
                    partnerId ? <NameOf kind="partner" id={partnerId} /> : <span className="ll-none">—</span>,
                },
                {
                  field: 'warehouses',
                  render: ({ warehouses, partnerId }) =>
                    partnerId ? <span className="ll-none">—</span> : <Warehouses ids={warehouses} />,
                },
                {
                  field: 'active',
                  render: ({ active }) => (
                    <Tag tone={active ? 'done' : 'quiet'}>{t(active ? 'active' : 'inactive')}</Tag>
                  ),
                },
                { field: 'subjects', render: ({ subjects }) => <Subjects of={subjects} /> },
                ...(may('change-user')
                  ? [
                      {
                        field: 'acts',
                        label: t('change'),
                        sorts: false,
                        render: (one: Account) => <Acts of={one} />,
                      },
                    ]
                  : []),
              ]}
            />
            <MoreRows count={rows.length} of={accounts} />
          </>
        )}
      </Answered>
    </>
  );
}

function Person({ of: { userId, name } }: { readonly of: Account }) {
  const t = useAdminWords();
  const me = useMe();
  return (
    <>
      {name ?? userId} {name && name !== userId ? <code className="ll-muted">{userId}</code> : null}{' '}
      {me.userId === userId ? <Tag tone="quiet">{t('own')}</Tag> : null}
    </>
  );
}

const Subjects = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((one) => (
      <code key={one} className="ll-muted ll-line">
        {one}
      </code>
    ))}
  </>
);

function Warehouses({ ids }: { readonly ids: readonly string[] | undefined }) {
  const t = useAdminWords();
  if (!ids) return <span className="ll-muted">{t('everyWarehouse')}</span>;
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 ? ', ' : ''}
      <NameOf kind="warehouse" id={id} plain />
    </span>
  ));
}

function Acts({ of }: { readonly of: Account }) {
  const t = useAdminWords();
  const me = useMe();
  // Nobody changes his own rights: the API refuses it, and the screen does not offer it.
  if (of.userId === me.userId) return <span className="ll-none">—</span>;
  return (
    <span className="ll-inline">
      <ChangeUser account={of} />
      {of.contactId && of.name ? (
        <details className="ll-more">
          <summary>{t('more')}</summary>
          <CommandButton operation="erase-contact" fixed={{ contactId: of.contactId }} danger>
            {t('erase')}
          </CommandButton>
        </details>
      ) : null}
    </span>
  );
}
