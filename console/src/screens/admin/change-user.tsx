import { useRef, useState, type FormEvent } from 'react';
import type { Input } from '../../app/api.ts';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { useCommand } from '../../app/query.ts';
import { WarehousesChoice } from '../../patterns/form/lookups.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { toast } from '../../patterns/toast.ts';
import { usePatternWords } from '../../patterns/words.ts';
import type { Account } from './accounts.tsx';
import { useAdminWords } from './words.ts';

type Roles = Account['roles'];
const isOfPartner = (role: string): boolean => role.startsWith('partner-');

/** Posts, warehouses, and on or off, of one account. Only what differs is sent. */
export function ChangeUser({ account }: { readonly account: Account }) {
  const t = useAdminWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState(0);
  return (
    <>
      <button
        type="button"
        className="ll-quiet-button"
        onClick={() => {
          setOpened(opened + 1);
          dialog.current?.showModal();
        }}
      >
        {t('change')}
      </button>
      <dialog
        ref={dialog}
        className="ll-help"
        aria-label={t('changeOf', { name: account.name ?? account.label ?? account.userId })}
      >
        {opened > 0 ? <Rights key={opened} account={account} onClose={() => dialog.current?.close()} /> : null}
      </dialog>
    </>
  );
}

function Rights({ account, onClose }: { readonly account: Account; readonly onClose: () => void }) {
  const t = useAdminWords();
  const p = usePatternWords();
  const isPartner = account.partnerId !== undefined;
  const [roles, setRoles] = useState<readonly string[]>(account.roles);
  const [warehouses, setWarehouses] = useState<readonly string[] | undefined>(account.warehouses);
  const [active, setActive] = useState(account.active);
  const change = useCommand('change-user', () => {
    toast(p('sent'));
    onClose();
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ input: changeOf(account, { roles, warehouses, active }), version: `"${account.version}"` });
  };
  return (
    <form onSubmit={send} className="ll-stack">
      <h2>{t('changeOf', { name: account.name ?? account.label ?? account.userId })}</h2>
      <fieldset className="ll-group">
        <legend>{t(isPartner ? 'partnerPosts' : 'staffPosts')}</legend>
        <div className="ll-checks">
          {listValues('role')
            .filter((role) => isOfPartner(role) === isPartner)
            .map((role) => (
              <label key={role}>
                <input
                  type="checkbox"
                  checked={roles.includes(role)}
                  onChange={({ target }) =>
                    setRoles(target.checked ? [...roles, role] : roles.filter((one) => one !== role))
                  }
                />
                {listWord('role', role)}
              </label>
            ))}
        </div>
      </fieldset>
      {isPartner ? null : (
        <fieldset className="ll-group">
          <legend>{fieldWord('warehouses', 'change-user')}</legend>
          <div className="ll-checks">
            {[undefined, warehouses ?? []].map((choice) => (
              <label key={String(choice === undefined)}>
                <input
                  type="radio"
                  name={`warehouses-${account.userId}`}
                  checked={(warehouses === undefined) === (choice === undefined)}
                  onChange={() => setWarehouses(choice)}
                />
                {t(choice === undefined ? 'everyWarehouse' : 'someWarehouses')}
              </label>
            ))}
          </div>
          {warehouses ? <WarehousesChoice value={warehouses} onChange={setWarehouses} /> : null}
        </fieldset>
      )}
      <div className="ll-checks">
        <label>
          <input type="checkbox" checked={active} onChange={({ target }) => setActive(target.checked)} />
          {fieldWord('active')}
        </label>
      </div>
      {change.error ? <Refusal error={change.error} /> : null}
      <div className="ll-form-end">
        <button type="button" className="ll-button" onClick={onClose}>
          {p('cancel')}
        </button>
        <button type="submit" className="ll-button ll-primary" disabled={change.isPending}>
          {t('save')}
        </button>
      </div>
    </form>
  );
}

interface Stated {
  readonly roles: readonly string[];
  /** Undefined: every warehouse. */
  readonly warehouses: readonly string[] | undefined;
  readonly active: boolean;
}

const same = (one: readonly string[] | undefined, other: readonly string[] | undefined): boolean =>
  JSON.stringify(one?.toSorted()) === JSON.stringify(other?.toSorted());

function changeOf(account: Account, { roles, warehouses, active }: Stated): Input<'change-user'> {
  return {
    userId: account.userId,
    ...(same(roles, account.roles) ? {} : { roles: roles as Roles }),
    ...(same(warehouses, account.warehouses) ? {} : { warehouses: warehouses ? [...warehouses] : null }),
    ...(active === account.active ? {} : { active }),
  };
}
