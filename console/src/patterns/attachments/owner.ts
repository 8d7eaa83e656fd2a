import { useQueries } from '@tanstack/react-query';
import { call, type Answered, type Input, type Output } from '../../app/api.ts';
import { answerKey } from '../../app/query.ts';

type Listed = Answered<Output<'list-attachments'>>;
export type Attachment = Output<'list-attachments'>['items'][number];
export type Owner = Pick<Input<'list-attachments'>, 'ownerKind' | 'ownerId' | 'partnerId'>;

/** Something a document of this screen may belong to, in words. */
export interface OwnerChoice {
  readonly owner: Owner;
  readonly label: string;
}

export const ownerKey = ({ ownerKind, ownerId }: Pick<Attachment, 'ownerKind' | 'ownerId'>): string =>
  `${ownerKind}#${ownerId}`;

/** A partner's list holds what belongs to its licences and authorisations; every other owner has a list of its own. */
const hasOwnList = ({ owner }: OwnerChoice): boolean =>
  !['licence', 'authorisation', 'authorisation-chain'].includes(owner.ownerKind);

const most = 100;

/** The documents of all these owners, newest first; asked again while one of them is being checked for viruses. */
export function useAttachments(owners: readonly OwnerChoice[]) {
  return useQueries({
    queries: owners.filter(hasOwnList).map(({ owner }) => {
      const input = { ...owner, limit: most };
      return {
        queryKey: answerKey('list-attachments', input),
        queryFn: ({ signal }: { readonly signal: AbortSignal }) => call('list-attachments', input, { signal }),
        refetchInterval: (query: { readonly state: { readonly data?: Listed | undefined } }) =>
          query.state.data?.data.items.some(({ status }) => status === 'unscanned') ? 2_000 : (false as const),
      };
    }),
    combine: (answers) => {
      const failed = answers.find(({ isError }) => isError);
      const isWhole = answers.every(({ data }) => data !== undefined);
      return {
        data: isWhole
          ? {
              rows: answers
                .flatMap(({ data }) => data?.data.items ?? [])
                .toSorted((a, b) => (b.addedAt ?? '').localeCompare(a.addedAt ?? '')),
              hasMore: answers.some(({ data }) => data?.data.cursor !== undefined),
            }
          : undefined,
        isError: failed !== undefined,
        error: failed?.error,
        dataUpdatedAt: Math.max(0, ...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
        refetch: () => answers.map(({ refetch }) => refetch()),
      };
    },
  });
}
