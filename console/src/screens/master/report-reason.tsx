import type { Output } from '../../app/api.ts';
import { language, listWord } from '../../app/language.ts';

/** Why a record was refused, in the reader's language, with the facts the report kept. */
export function ReportReason({
  of: { reason, en, zh, detail },
}: {
  readonly of: Output<'get-item-import-report'>['items'][number];
}) {
  if (!reason) return <span className="ll-none">—</span>;
  return (
    <span>
      {(language() === 'zh' ? zh : en) ?? listWord('import-refusal', reason)}
      {detail ? <span className="ll-muted"> {detail}</span> : null}
    </span>
  );
}
