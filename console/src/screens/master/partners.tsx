import '../../design/master.css';
import { useState, type FormEvent } from 'react';
import { call } from '../../app/api.ts';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { Problem } from '../../app/problem.ts';
import { useAddress } from '../../patterns/address.ts';
import { PartnerLookup } from '../../patterns/form/lookups.tsx';
import { Go, useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { partnerColumns } from './partner-columns.ts';
import { usePartnerWords } from './words-partner.ts';
import type { Output } from '../../app/api.ts';

type Kind = Output<'list-partners'>['items'][number]['kind'];

/** Partners of a kind, or those directly below one; people of a partner see those below their own. */
export function Screen() {
  const t = usePartnerWords();
  const { partner } = useMe();
  const may = useMay();
  const [said, change] = useAddress();
  const parentId = partner?.partnerId ?? said['below'];
  const kind = (said['kind'] ?? 'hospital') as Kind;
  return (
    <Page
      title={t('partners')}
      help={t('partnersHelp')}
      actions={
        may('register-partner') ? (
          <Go to="/partners/new" className="ll-button ll-primary">
            {t('register')}
          </Go>
        ) : null
      }
    >
      {partner ? (
        <p className="ll-block">
          <Go to={`/partners/${partner.partnerId}`}>{partner.name}</Go>
        </p>
      ) : (
        <>
          <div className="ll-fields ll-block">
            <OpenByCode />
            <div className="ll-field ll-wide">
              <span>{t('below')}</span>
              <PartnerLookup
                label={t('below')}
                {...(said['below'] ? { value: said['below'] } : {})}
                onChange={(below) => change({ below, kind: undefined })}
              />
            </div>
          </div>
          <nav className="ll-chips" aria-label={t('kinds')}>
            {listValues('partner-kind').map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={!parentId && one === kind}
                onClick={() => change({ kind: one, below: undefined })}
              >
                {listWord('partner-kind', one)}
              </button>
            ))}
          </nav>
        </>
      )}
      <ListView
        key={parentId ?? kind}
        operation="list-partners"
        fixed={parentId ? { parentId } : { kind }}
        without={['kind', 'parentId']}
        label={t('partners')}
        empty={t(parentId ? 'belowEmpty' : 'partnersEmpty')}
        rowKey={({ partnerId }) => partnerId}
        link={({ partnerId }) => `/partners/${partnerId}`}
        columns={partnerColumns}
      />
    </Page>
  );
}

/** The exact code, typed or scanned, opens the file at once. */
function OpenByCode() {
  const t = usePartnerWords();
  const go = useGo();
  const [code, setCode] = useState('');
  const [no, setNo] = useState<unknown>();
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setNo(undefined);
    try {
      const { data } = await call('get-partner-by-code', { code: code.trim() });
      go(`/partners/${data.partnerId}`);
    } catch (error) {
      setNo(error);
    }
  };
  const isUnknown = no instanceof Problem && no.body.status === 404;
  return (
    <form className="ll-field ll-wide" onSubmit={(event) => void open(event)}>
      <label htmlFor="open-by-code">{t('openByCode')}</label>
      <div className="ll-inline">
        <input
          id="open-by-code"
          className="ll-input"
          required
          autoComplete="off"
          placeholder={fieldWord('code', 'list-partners')}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="ll-button">
          {t('open')}
        </button>
      </div>
      {isUnknown ? (
        <p className="ll-warn" role="alert">
          {t('unknown', { code })}
        </p>
      ) : no ? (
        <Refusal error={no} />
      ) : null}
    </form>
  );
}
