import '../../design/master.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, type MouseEvent } from 'react';
import { language } from '../../app/language.ts';
import { Go, useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { guideHtml, headingsOf, isGuide, type GuideName } from './guide-texts.ts';
import { useHelpWords } from './words.ts';

/** One guide: a post's day on the screens. Its links open the screens inside the console. */
export function Screen() {
  const t = useHelpWords();
  const { guide = '' }: { readonly guide?: string } = useParams({ strict: false });
  if (!isGuide(guide)) return <Empty>{t('missing')}</Empty>;
  return <Guide name={guide} />;
}

function Guide({ name }: { readonly name: GuideName }) {
  const t = useHelpWords();
  const go = useGo();
  const html = useQuery({
    queryKey: ['guide', name, language()],
    queryFn: () => guideHtml(name, language()),
    staleTime: Infinity,
  });
  const headings = useMemo(() => headingsOf(html.data ?? ''), [html.data]);
  const follow = (event: MouseEvent<HTMLElement>): void => {
    const link = (event.target as HTMLElement).closest('a');
    const to = link?.getAttribute('href');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (!to?.startsWith('/') || to.endsWith('.html') || !isPlain) return;
    event.preventDefault();
    go(to);
  };
  return (
    <Page title={t(`g_${name}`)} help={t('guideHelp')} actions={<Go to="/help">{t('all')}</Go>}>
      <Answered of={html} lines={12}>
        {(text) => (
          <div className="ll-guide">
            <nav aria-label={t('contents')} className="ll-section">
              <h2>{t('contents')}</h2>
              <ol>
                {headings.map(({ id, text: heading }) => (
                  <li key={id}>
                    <a className="ll-link" href={`#${id}`} onClick={(event) => scrollTo(event, id)}>
                      {heading}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
            {/* The guides are files of the console itself; nobody writes them from outside. */}
            <article className="ll-section" onClick={follow} dangerouslySetInnerHTML={{ __html: text }} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

function scrollTo(event: MouseEvent<HTMLElement>, id: string): void {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
