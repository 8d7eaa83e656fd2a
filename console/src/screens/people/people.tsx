import '../../design/master.css';
import type { FormEvent } from 'react';
import type { Input, Output } from '../../app/api.ts';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAddress } from '../../patterns/address.ts';
import { Choice } from '../../patterns/form/choice.tsx';
import { PartnerLookup } from '../../patterns/form/lookups.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { usePeopleWords } from './words.ts';

type Row = Output<'list-people'>['items'][number];
type Asked = Pick<Input<'list-people'>, 'kind' | 'partnerId' | 'post' | 'name'>;

const none = { kind: undefined, partnerId: undefined, post: undefined, name: undefined };

/** Our own people, or those of a kind, a post, a partner or a name: one question at a time, as the API asks it. */
export function Screen() {
  const t = usePeopleWords();
  const may = useMay();
  const [said, change] = useAddress();
  const field = (['name', 'partnerId', 'post', 'kind'] as const).find((one) => said[one]);
  const asked = (field ? { [field]: said[field] } : {}) as Asked;
  const ask = (one: keyof Asked, value: string | undefined): void => change({ ...none, [one]: value });
  return (
    <Page
      title={t('people')}
      help={t('peopleHelp')}
      actions={
        may('register-person') ? (
          <Go to="/people/new" className="ll-button ll-primary">
            {t('register')}
          </Go>
        ) : null
      }
    >
      <div className="ll-fields ll-block">
        <ByName key={said['name'] ?? ''} name={said['name']} onAsk={(name) => ask('name', name)} />
        <label className="ll-field">
          <span>{t('byPost')}</span>
          <Choice
            label={t('byPost')}
            {...(field === 'post' && said['post'] ? { value: said['post'] } : {})}
            values={listValues('person-post')}
            word={(post) => listWord('person-post', String(post))}
            onChange={(post) => ask('post', post)}
          />
        </label>
        <div className="ll-field ll-wide">
          <span>{t('byPartner')}</span>
          <PartnerLookup
            label={t('byPartner')}
            {...(field === 'partnerId' && said['partnerId'] ? { value: said['partnerId'] } : {})}
            onChange={(partnerId) => ask('partnerId', partnerId)}
          />
        </div>
      </div>
      <nav className="ll-chips" aria-label={t('kinds')}>
        <button type="button" aria-pressed={field === undefined} onClick={() => change(none)}>
          {t('own')}
        </button>
        {listValues('person-kind').map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={field === 'kind' && said['kind'] === kind}
            onClick={() => ask('kind', kind)}
          >
            {listWord('person-kind', kind)}
          </button>
        ))}
      </nav>
      <ListView
        key={JSON.stringify(asked)}
        operation="list-people"
        fixed={asked}
        without={['kind', 'partnerId', 'post', 'name']}
        label={t('people')}
        empty={t('peopleEmpty')}
        rowKey={({ personId }) => personId}
        link={({ personId }) => `/people/${personId}`}
        columns={[
          { field: 'name', render: ({ name, personId }: Row) => name ?? personId },
          { field: 'kind' },
          { field: 'posts' },
          { field: 'partnerId' },
          { field: 'status' },
        ]}
      />
    </Page>
  );
}

function ByName({
  name,
  onAsk,
}: {
  readonly name: string | undefined;
  readonly onAsk: (name: string | undefined) => void;
}) {
  const t = usePeopleWords();
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('name');
    onAsk(typeof typed === 'string' && typed.trim() ? typed.trim() : undefined);
  };
  return (
    <form className="ll-field" role="search" onSubmit={send}>
      <label htmlFor="people-by-name">{t('byName')}</label>
      <div className="ll-inline">
        <input
          id="people-by-name"
          name="name"
          className="ll-input"
          autoComplete="off"
          placeholder={fieldWord('name', 'list-people')}
          defaultValue={name ?? ''}
        />
        <button type="submit" className="ll-button">
          {t('find')}
        </button>
      </div>
    </form>
  );
}
