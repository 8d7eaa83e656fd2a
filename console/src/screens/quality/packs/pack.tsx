import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Output } from '../../../app/api.ts';
import { useMay } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { Facts } from '../../../patterns/facts.tsx';
import { bytesText, dayText, instantText } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { NameOf, useName } from '../../../patterns/names.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered } from '../../../patterns/states.tsx';
import { Status } from '../../../patterns/status.tsx';
import { againLink } from './again.ts';
import { PaperTable } from './paper-table.tsx';
import { usePackWords } from './words.ts';

type Pack = Output<'get-pack'>;

/** One pack: watched while it is made, then its file and what it holds. */
export function Screen() {
  const { packId = '' }: { readonly packId?: string } = useParams({ strict: false });
  const [isMade, setMade] = useState(false);
  // Made within seconds: asked often until then. Its address lasts minutes, so afterwards it is asked now and then.
  const pack = useAnswer('get-pack', { packId }, { every: isMade ? 240_000 : 2_000 });
  const status = pack.data?.data.status;
  useEffect(() => setMade(status === 'made'), [status]);
  return (
    <Answered of={pack} lines={8}>
      {({ data }) => <OnePack pack={data} />}
    </Answered>
  );
}

function OnePack({ pack }: { readonly pack: Pack }) {
  const t = usePackWords();
  const may = useMay();
  const { name } = useName('partner', pack.partnerId);
  return (
    <Page
      title={t('onePack', { name, day: dayText(pack.day) })}
      help={t('onePackHelp')}
      actions={
        may('request-pack') ? (
          <Go to={againLink(pack)} className="ll-button">
            {t('again')}
          </Go>
        ) : null
      }
    >
      <p role="status">
        <Status list="pack-status" value={pack.status} /> {pack.status === 'made' ? '' : t('making')}
      </p>
      {pack.url && pack.urlExpiresAt ? (
        <p className="ll-actions">
          <a className="ll-button ll-primary" href={pack.url} rel="noreferrer">
            {t('download')}
          </a>
          <span className="ll-muted">{t('expires', { at: instantText(pack.urlExpiresAt) })}</span>
        </p>
      ) : null}
      {pack.lackingCount > 0 ? <p className="ll-stale">{t('lacking', { count: pack.lackingCount })}</p> : null}
      <Section title={t('papers')}>
        <PaperTable papers={pack.papers} isMade={pack.status === 'made'} />
      </Section>
      <Section title={t('about')}>
        <Facts
          of={pack}
          operation="get-pack"
          fields={['partnerId', 'purpose', 'day', 'lapsesOn', 'pages', 'bytes', 'sha256', 'requestedBy', 'requestedAt']}
          {...(pack.bytes === undefined ? {} : { extra: { bytes: bytesText(pack.bytes) } })}
        />
        <ul className="ll-list" aria-label={t('items')}>
          {pack.itemIds.map((id) => (
            <li key={id}>
              <NameOf kind="item" id={id} />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
