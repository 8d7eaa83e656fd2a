import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal, Skeleton } from '../patterns/states.tsx';
import { config } from './config.ts';
import { MeProvider, useMe, type Me } from './me.tsx';
import { openOutbox } from './outbox.ts';
import { Problem } from './problem.ts';
import { queryClient, useAnswer } from './query.ts';
import { mayOpen } from './rights.ts';
import { screens, type Screen } from './screens.ts';
import { signIn } from './session.ts';
import { NoScreen } from './no-screen.tsx';
import { Shell } from './shell.tsx';
import { takeUpdate } from './updates.ts';

/** Everything behind the sign-in: who it is, then the shell with the screens of his posts. */
export function Inside() {
  return (
    <QueryClientProvider client={queryClient}>
      <Known />
    </QueryClientProvider>
  );
}

const lastMe = 'lotline.me';

/** Asks who is signed in. In a dead spot the answer of this tab's last time serves; the API judges each request anyway. */
function Known() {
  const me = useAnswer('get-me', {}, { staleTime: 60_000 });
  const kept = useMemo(() => sessionStorage.getItem(lastMe), []);
  const known = me.data?.data ?? (me.isError && kept ? ({ features: [], ...JSON.parse(kept) } as Me) : undefined);
  useEffect(() => {
    if (!known) return;
    sessionStorage.setItem(lastMe, JSON.stringify(known));
    void openOutbox(known.userId);
  }, [known]);
  useEffect(() => {
    if (me.error instanceof Problem && me.error.body.type === 'token-missing') void signIn();
  }, [me.error]);
  if (known) {
    return (
      <MeProvider me={known}>
        <Screens />
      </MeProvider>
    );
  }
  return <main className="ll-start">{me.isError ? <Refusal error={me.error} /> : <Skeleton />}</main>;
}

function Screens() {
  const me = useMe();
  // Another language redraws everything: words stand in many places that are not told one by one.
  const { i18n } = useTranslation();
  const client = useQueryClient();
  const router = useMemo(() => routerFor(me), [me]);
  useEffect(() => {
    // Refusals and summaries come in the language they were asked in.
    const changed = (): void => void client.invalidateQueries();
    i18n.on('languageChanged', changed);
    return () => i18n.off('languageChanged', changed);
  }, [client, i18n]);
  useEffect(() => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && takeUpdate()), [router]);
  return <RouterProvider router={router as never} key={i18n.language} />;
}

function routerFor(me: Me) {
  const root = createRootRoute({
    component: () => (
      <Shell>
        <Outlet />
      </Shell>
    ),
    notFoundComponent: () => <NoScreen why="notFound" />,
    errorComponent: ({ error }) => <Refusal error={error} onRetry={() => location.reload()} />,
  });
  const children = screens.map((screen) =>
    createRoute({
      getParentRoute: () => root,
      path: screen.path,
      component: componentOf(me, screen),
      pendingComponent: () => <Skeleton lines={8} />,
    }),
  );
  return createRouter({
    routeTree: root.addChildren(children),
    defaultPendingMs: 150,
    defaultPreload: 'intent',
    scrollRestoration: true,
    // Texts stay texts: a lot called 0042 or 1E5 is no number.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      return said.length > 0 ? `?${new URLSearchParams(said as [string, string][])}` : '';
    },
    context: { zone: config().zone },
  });
}

function componentOf(me: Me, screen: Screen) {
  if (!mayOpen(me, screen)) return () => <NoScreen why="noRight" />;
  return lazyRouteComponent(screen.load, 'Screen');
}
