import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Skeleton } from '../patterns/states.tsx';
import { queryClient } from './query.ts';

const RecallNotice = lazy(() => import('../screens/quality/public-recall.tsx'));

/** What anybody may read without signing in: recall notices, at `/public/recalls/<id>`. */
export function PublicPages() {
  const [, recallId = ''] = /^\/public\/recalls\/([^/]+)/.exec(location.pathname) ?? [];
  return (
    <QueryClientProvider client={queryClient}>
      <Suspense fallback={<Skeleton />}>
        <RecallNotice recallId={recallId} />
      </Suspense>
    </QueryClientProvider>
  );
}
