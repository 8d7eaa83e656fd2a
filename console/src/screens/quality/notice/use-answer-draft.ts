import { useCallback, useState } from 'react';
import { useCommand } from '../../../app/query.ts';
import { toast } from '../../../patterns/toast.ts';
import { answerFields, draftOf, isWhole, restOf, toldLot, type LotDraft, type NoticeLot } from './answer-draft.ts';
import { useNoticeWords } from './words.ts';

export interface AnswerProps {
  readonly operation: 'answer-recall-notice' | 'record-recall-answer';
  readonly recallId: string;
  readonly partnerId: string;
  readonly lots: readonly NoticeLot[];
  readonly buyersInformed?: number | undefined;
  readonly evidence?: string | undefined;
  readonly onDone: () => void;
}

/** What is typed into an answer, what is wrong with it, and how it is sent. */
export function useAnswerDraft({
  operation,
  recallId,
  partnerId,
  lots,
  buyersInformed,
  evidence,
  onDone,
}: AnswerProps) {
  const t = useNoticeWords();
  const [drafts, setDrafts] = useState<readonly LotDraft[]>(() => lots.map(draftOf));
  const [more, setMore] = useState({
    buyers: buyersInformed === undefined ? '' : String(buyersInformed),
    evidence: evidence ?? '',
  });
  const [isTried, setTried] = useState(false);
  const isRecorded = operation === 'record-recall-answer';
  const told = (): void => {
    toast(t('sent'));
    onDone();
  };
  const answered = useCommand('answer-recall-notice', told);
  const recorded = useCommand('record-recall-answer', told);
  const change = useCallback(
    (at: number, next: LotDraft) => setDrafts((now) => now.map((one, index) => (index === at ? next : one))),
    [],
  );

  const rests = lots.map((lot, at) => restOf(lot, drafts[at] ?? draftOf(lot)));
  const isWrong =
    rests.some((one) => one < 0) ||
    drafts.some((draft) => answerFields.some((field) => !isWhole(draft[field]))) ||
    (more.buyers !== '' && !isWhole(more.buyers));
  const send = (): void => {
    setTried(true);
    if (isWrong || (isRecorded && more.evidence.trim() === '')) return;
    const input = {
      ...{ recallId, partnerId },
      lots: lots.map((lot, at) => toldLot(lot, drafts[at] ?? draftOf(lot))),
      ...(more.buyers === '' ? {} : { buyersInformed: Number(more.buyers) }),
    };
    if (isRecorded) recorded.mutate({ input: { ...input, evidence: more.evidence.trim() } });
    else answered.mutate({ input });
  };
  return {
    ...{ drafts, change, more, setMore, isTried, isWrong, send },
    /** Units that no lot's answer tells of yet. */
    rest: rests.reduce((sum, one) => sum + Math.max(0, one), 0),
    command: isRecorded ? recorded : answered,
  };
}
