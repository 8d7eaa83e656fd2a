import { useEffect, type ReactNode } from 'react';
import '../../design/quality.css';
import type { Output } from '../../app/api.ts';
import { chooseLanguage, language, listWord } from '../../app/language.ts';
import { Problem } from '../../app/problem.ts';
import { useAnswer } from '../../app/query.ts';
import { instantText } from '../../patterns/format.ts';
import { Skeleton } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { RecallClass } from './parts.tsx';
import { usePublicWords } from './words-public.ts';

type PublicRecallNotice = Output<'get-public-recall'>;

/** A recall notice as anybody may read it: on a phone, on paper, in both languages, without signing in. */
function PublicRecall({ recallId }: { readonly recallId: string }) {
  const t = usePublicWords();
  const notice = useAnswer('get-public-recall', { recallId });
  const other = language() === 'zh' ? 'en' : 'zh';
  const name = notice.data?.data.item.name;
  useEffect(() => {
    document.title = name ? `${name} · ${t('notice')}` : t('notice');
  }, [name, t]);
  return (
    <main className="ll-public">
      <header>
        <strong className="ll-muted">{t('notice')}</strong>
        <span className="ll-actions ll-q-noprint">
          <button type="button" className="ll-button" lang={other} onClick={() => void chooseLanguage(other)}>
            {t('otherLanguage')}
          </button>
          {notice.data ? (
            <button type="button" className="ll-button" onClick={() => window.print()}>
              {t('print')}
            </button>
          ) : null}
        </span>
      </header>
      {notice.data ? <Notice notice={notice.data.data} /> : null}
      {!notice.data && notice.isError ? <NotThere error={notice.error} onRetry={() => void notice.refetch()} /> : null}
      {notice.data || notice.isError ? null : <Skeleton lines={10} />}
    </main>
  );
}

function Notice({ notice }: { readonly notice: PublicRecallNotice }) {
  const t = usePublicWords();
  const { item, status, role, recallClass, officialNoticeUrl, noticeReference, demands, lots, serials } = notice;
  return (
    <article>
      <div>
        <Tag tone={status === 'open' ? 'stopped' : 'done'}>{t(status)}</Tag> <RecallClass value={recallClass} />
        <h1>{item.name}</h1>
        <p className="ll-muted">{t(`role_${role}`)}</p>
      </div>
      <p className="ll-q-official">
        <strong>{t('officialTitle')}</strong>
        {noticeReference ? ` ${noticeReference}` : ''}
        <br />
        <a className="ll-link" href={officialNoticeUrl} rel="noreferrer">
          {t('officialOpen')} ↗
        </a>
        <br />
        <small>{officialNoticeUrl}</small>
      </p>
      <Part title={t('demand')}>
        <p>{t('reader')}</p>
        <h3 style={{ marginTop: 12 }}>{t('forTraders')}</h3>
        <p>{demands[language()]}</p>
      </Part>
      <Part title={t('affected')}>
        <dl>
          {lots ? <Pair name={t('lots')}>{lots.join('、')}</Pair> : null}
          {serials ? (
            <Pair name={t('serials')}>
              {serials.map(({ from, to }) => (from === to ? from : t('range', { from, to }))).join('；')}
            </Pair>
          ) : null}
          {lots || serials ? null : <Pair name={t('affected')}>{t('whole')}</Pair>}
        </dl>
      </Part>
      <Part title={t('why')}>
        <p>{notice.reason}</p>
      </Part>
      <Part title={t('product')}>
        <dl>
          {(['name', 'specification', 'model', 'manufacturer'] as const).map((field) => (
            <Pair key={field} name={t(field)}>
              {item[field]}
            </Pair>
          ))}
          {item.certificates.length > 0 ? <Pair name={t('certificates')}>{item.certificates.join('、')}</Pair> : null}
        </dl>
      </Part>
      <Part title={t('about')}>
        <dl>
          <Pair name={t('number')}>{notice.number}</Pair>
          <Pair name={t('class')}>{listWord('recall-class', recallClass)}</Pair>
          {noticeReference ? <Pair name={t('reference')}>{noticeReference}</Pair> : null}
          <Pair name={t('begun')}>{instantText(notice.triggeredAt)}</Pair>
        </dl>
      </Part>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ll-section" style={{ margin: 0 }}>
      <h2 style={{ marginBottom: 8 }}>{title}</h2>
      {children}
    </section>
  );
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** An address without a notice is told in words for everybody; an outage may pass. */
function NotThere({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = usePublicWords();
  const isMissing = error instanceof Problem && (error.body.status === 404 || error.body.status === 422);
  return (
    <div role="alert" className="ll-stack">
      <h1>{isMissing ? t('missing') : t('notice')}</h1>
      <p>{t(isMissing ? 'missingText' : 'failed')}</p>
      {isMissing ? null : (
        <button type="button" className="ll-button ll-primary" onClick={onRetry}>
          {t('again')}
        </button>
      )}
    </div>
  );
}

// React.lazy takes default exports only.
// eslint-disable-next-line no-restricted-syntax
export default PublicRecall;
