import '../../design/master.css';
import { useMay, useMe } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { guideOf } from '../../patterns/help-button.tsx';
import { Page } from '../../patterns/page.tsx';
import { guideNames, type GuideName } from './guide-texts.ts';
import { useHelpWords } from './words.ts';

/** The guides by post, one's own first, and what else helps. */
export function Screen() {
  const t = useHelpWords();
  const me = useMe();
  const may = useMay();
  const own = new Set(me.roles.map((role) => guideOf([role])));
  const shown = me.partner ? (['partner'] as const) : guideNames;
  const first = shown.filter((name) => own.has(name));
  const others = shown.filter((name) => !own.has(name));
  return (
    <Page title={t('guides')} help={t('guidesHelp')}>
      <h2 className="ll-block">{t('yours')}</h2>
      <div className="ll-cards ll-block">
        {first.map((name) => (
          <Card key={name} name={name} />
        ))}
      </div>
      <h2 className="ll-block">{t('others')}</h2>
      <div className="ll-cards">
        {others.map((name) => (
          <Card key={name} name={name} />
        ))}
        <section className="ll-card">
          <h3>
            <Go to="/dictionary">{t('dictionary')}</Go>
          </h3>
          <p className="ll-muted">{t('dictionaryText')}</p>
        </section>
        {may('report-problem') ? (
          <section className="ll-card">
            <h3>
              <Go to="/problems">{t('problems')}</Go>
            </h3>
            <p className="ll-muted">{t('problemsText')}</p>
          </section>
        ) : null}
        <section className="ll-card">
          <h3>
            <a className="ll-link" href="/reference.html" target="_blank" rel="noreferrer">
              {t('reference')}
            </a>
          </h3>
          <p className="ll-muted">{t('referenceText')}</p>
        </section>
      </div>
    </Page>
  );
}

function Card({ name }: { readonly name: GuideName }) {
  const t = useHelpWords();
  return (
    <section className="ll-card">
      <h3>
        <Go to={`/help/${name}`}>{t(`g_${name}`)}</Go>
      </h3>
      <p className="ll-muted">{t(`t_${name}`)}</p>
    </section>
  );
}
