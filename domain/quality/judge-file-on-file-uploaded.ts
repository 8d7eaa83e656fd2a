import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { FileJudged } from '../../events/quality.ts';
import type { Attachment, FileScan } from './attachment.ts';

/** Notes what the engine said. What was withdrawn meanwhile stays withdrawn, with the verdict beside it. */
export function fileJudged({
  attachment,
  scan,
}: {
  readonly attachment: Attachment;
  readonly scan: FileScan | undefined;
}): Decision<Attachment, FileJudged, 'file-already-judged'> {
  if (attachment.scan || attachment.status === 'erased' || !scan)
    return rejected('file-already-judged', { attachment: attachment.id });
  const { outcome, engine } = scan;
  const status = attachment.status === 'withdrawn' ? 'withdrawn' : outcome;
  return accepted(
    { ...attachment, status, scan },
    { type: 'quality.file-judged.v1', data: { attachmentId: attachment.id, outcome, engine } },
  );
}
