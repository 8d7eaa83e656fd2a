import { useQueries } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, newKey, type Output } from '../../app/api.ts';
import { answerKey } from '../../app/query.ts';
import { Offline, Problem } from '../../app/problem.ts';
import type { ImportFile } from './import-file.ts';

export type Job = Output<'get-job'>;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** How often a request is sent again by itself when the API is busy or not there; its key keeps it from being done twice. */
const tries = 4;

/**
 * Hands a file in, batch by batch, and watches the jobs that come of it. A batch that failed can be sent again: the keys
 * are those of this file, so what was taken is not taken twice.
 */
export function useImport() {
  const run = useRef(newKey());
  const [jobIds, setJobIds] = useState<readonly string[]>([]);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();

  const send = async (file: ImportFile): Promise<void> => {
    setError(undefined);
    setSending(true);
    const done = [...jobIds];
    try {
      for (const { firstLine, records } of file.batches.slice(done.length)) {
        const { jobId } = await patiently(() =>
          call(
            'import-items',
            { source: 'gudid', firstLine, records: [...records] },
            { key: `${run.current}-${firstLine}` },
          ),
        );
        done.push(jobId);
        setJobIds([...done]);
      }
    } catch (no) {
      setError(no);
    } finally {
      setSending(false);
    }
  };
  const reset = (): void => {
    run.current = newKey();
    setJobIds([]);
    setError(undefined);
  };
  return { jobIds, isSending, error, send, reset };
}

async function patiently(ask: () => Promise<{ readonly data: Output<'import-items'> }>) {
  for (let count = 1; ; count += 1) {
    try {
      return (await ask()).data;
    } catch (no) {
      const isPassing = no instanceof Offline || (no instanceof Problem && no.isPassing);
      if (!isPassing || count === tries) throw no;
      await pause(250 * 2 ** count);
    }
  }
}

/** The jobs of a file as they stand, asked again until each is done. */
export function useJobs(jobIds: readonly string[]): readonly Job[] {
  const answers = useQueries({
    queries: jobIds.map((jobId) => ({
      queryKey: answerKey('get-job', { jobId }),
      queryFn: () => call('get-job', { jobId }),
      refetchInterval: ({ state }: { readonly state: { readonly data?: { readonly data: Job } | undefined } }) =>
        state.data?.data.status === 'done' ? false : 2_000,
    })),
  });
  return answers.flatMap(({ data }) => (data ? [data.data] : []));
}
