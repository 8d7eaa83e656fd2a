import { useState } from 'react';
import type { Output } from '../../../../app/api.ts';
import { useMay } from '../../../../app/me.tsx';
import { useCommand } from '../../../../app/query.ts';
import { Go, useGo } from '../../../../patterns/go.tsx';
import { Refusal } from '../../../../patterns/states.tsx';
import { toast } from '../../../../patterns/toast.ts';
import { useDraft } from '../cart.ts';
import { tableRows } from '../table-text.ts';
import { FileText } from './file-text.tsx';
import { useWaysWords } from './words.ts';

/** The API takes a file of at most this many characters. */
const mostCharacters = 200_000;

interface Opened {
  readonly name: string;
  readonly text: string;
}

/** A sender's file becomes an order as it is: placed at once when every code is known, held whole otherwise. */
export function FileWay({
  partnerId,
  onCheck,
}: {
  readonly partnerId: string;
  readonly onCheck: (text: string) => void;
}) {
  const t = useWaysWords();
  const go = useGo();
  const [file, setFile] = useState<Opened>();
  const [held, setHeld] = useState<Output<'import-order'>>();
  const reference = useDraft(({ customerReference }) => customerReference.trim());
  const salespersonId = useDraft((draft) => draft.salespersonId);
  const send = useCommand('import-order', (answer) => {
    if (answer.outcome === 'held' || !answer.orderId) return setHeld(answer);
    toast(t('filePlaced', { number: answer.number }));
    go(`/orders/${answer.orderId}`);
  });
  const open = (text: string, name: string): void => {
    send.reset();
    setHeld(undefined);
    setFile({ text, name });
  };
  return (
    <div className="ll-stack">
      <p className="ll-muted">{t('fileHint')}</p>
      <FileText label={t('file')} onText={open} />
      {file && !held ? (
        <Send
          file={file}
          isBusy={send.isPending}
          onCheck={() => onCheck(file.text)}
          onSend={() =>
            send.mutate({
              input: {
                partnerId,
                fileName: file.name.slice(0, 200),
                content: file.text,
                ...(reference ? { customerReference: reference } : {}),
                ...(salespersonId ? { salespersonId } : {}),
              },
            })
          }
        />
      ) : null}
      {send.error ? <Refusal error={send.error} /> : null}
      {held ? <Held answer={held} /> : null}
    </div>
  );
}

function Send({
  file,
  isBusy,
  onSend,
  onCheck,
}: {
  readonly file: Opened;
  readonly isBusy: boolean;
  readonly onSend: () => void;
  readonly onCheck: () => void;
}) {
  const t = useWaysWords();
  const count = tableRows(file.text).length;
  const isTooLong = file.text.length > mostCharacters;
  const why = count === 0 ? t('fileEmpty') : isTooLong ? t('fileTooLong') : undefined;
  return (
    <>
      <p>{t('fileRows', { name: file.name, count })}</p>
      {why ? <p className="ll-refusal">{why}</p> : null}
      <div className="ll-actions">
        <button type="button" className="ll-button ll-primary" disabled={why !== undefined || isBusy} onClick={onSend}>
          {t('fileSend')}
        </button>
        <button type="button" className="ll-button" disabled={count === 0} onClick={onCheck}>
          {t('fileCheck')}
        </button>
      </div>
    </>
  );
}

function Held({ answer: { number, unknownCodes } }: { readonly answer: Output<'import-order'> }) {
  const t = useWaysWords();
  const may = useMay();
  return (
    <div className="ll-problem" data-tone="warning" role="status">
      <strong>{t('fileHeld', { number })}</strong>
      <span>
        {unknownCodes.map((code) => (
          <code key={code}> {code}</code>
        ))}
      </span>
      {may('list-held-orders') ? (
        <Go to="/orders/held">{t('fileOpenHeld')}</Go>
      ) : (
        <span className="ll-muted">{t('fileHeldPartner')}</span>
      )}
    </div>
  );
}
