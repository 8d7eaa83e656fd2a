import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type DragEvent } from 'react';
import { fieldWord, listValues, listWord } from '../../app/language.ts';
import { bytesText } from '../format.ts';
import { Choice } from '../form/choice.tsx';
import { SidePanel } from '../side-panel.tsx';
import { Refusal } from '../states.tsx';
import { toast } from '../toast.ts';
import { ownerKey, type OwnerChoice } from './owner.ts';
import { fileNo, formats, sendFile, StoreRefused, type Step, type Told } from './send-file.ts';
import { useAttachmentWords } from './words.ts';

/** Chooses a file and says what it is; the browser sends it and the screen follows each step. */
export function UploadPanel({
  owners,
  onClose,
}: {
  readonly owners: readonly OwnerChoice[];
  readonly onClose: () => void;
}) {
  const t = useAttachmentWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<string>();
  const [place, setPlace] = useState(0);
  const [validTo, setValidTo] = useState('');
  const [file, setFile] = useState<File>();
  const [step, setStep] = useState<Step>();
  const [error, setError] = useState<unknown>();
  const no = file && fileNo(file);
  const owner = owners[place]?.owner;

  const send = async (): Promise<void> => {
    if (!file || !kind || !owner) return;
    setError(undefined);
    try {
      await sendFile(
        file,
        { ...owner, documentKind: kind as Told['documentKind'], ...(validTo ? { validTo } : {}) },
        setStep,
      );
      await client.invalidateQueries();
      toast(t('added'));
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setStep(undefined);
    }
  };

  return (
    <SidePanel title={t('add')} onClose={onClose}>
      <form
        className="ll-stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="ll-muted">{t('addHelp')}</p>
        <label className="ll-upload-field">
          <span>{fieldWord('documentKind')}</span>
          <Choice
            values={listValues('document-kind')}
            word={(one) => listWord('document-kind', String(one))}
            label={fieldWord('documentKind')}
            {...(kind ? { value: kind } : {})}
            onChange={setKind}
          />
        </label>
        {owners.length > 1 ? (
          <label className="ll-upload-field">
            <span>{t('belongsTo')}</span>
            <select className="ll-input" value={place} onChange={(event) => setPlace(Number(event.target.value))}>
              {owners.map(({ owner: one, label }, at) => (
                <option key={ownerKey(one)} value={at}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="ll-upload-field">
          <span>{t('lastDay')}</span>
          <input
            className="ll-input"
            type="date"
            value={validTo}
            onChange={(event) => setValidTo(event.target.value)}
          />
        </label>
        <DropZone onTake={setFile}>
          {file ? <strong>{t('chosen', { size: bytesText(file.size) })}</strong> : null}
        </DropZone>
        <NotSent no={no} error={error} />
        <p className="ll-muted" role="status">
          {step ? t(step) : file && !kind ? t('kindFirst') : ''}
        </p>
        <button
          type="submit"
          className="ll-button ll-primary"
          disabled={!file || !kind || no !== undefined || step !== undefined}
        >
          {t('send')}
        </button>
      </form>
    </SidePanel>
  );
}

/** Why the chosen file is not sent, or was not taken. */
function NotSent({ no, error }: { readonly no: ReturnType<typeof fileNo>; readonly error: unknown }) {
  const t = useAttachmentWords();
  const said = no ?? (error instanceof StoreRefused ? ('refusedByStore' as const) : undefined);
  if (said) {
    return (
      <p className="ll-refusal" role="alert">
        {t(said)}
      </p>
    );
  }
  return error ? <Refusal error={error} /> : null;
}

/** By drag, by the browser's own file choice, or by the camera of a phone. */
function DropZone({ onTake, children }: { readonly onTake: (file: File) => void; readonly children: React.ReactNode }) {
  const t = useAttachmentWords();
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const [first] = files ?? [];
    if (first) onTake(first);
  };
  const over = (event: DragEvent, is: boolean): void => {
    event.preventDefault();
    setOver(is);
  };
  const input = (more: { readonly accept: string; readonly capture?: 'environment' }) => (
    <input
      type="file"
      aria-describedby={hintId}
      {...more}
      onChange={(event) => {
        take(event.target.files);
        // The same file may be chosen again after it was changed.
        event.target.value = '';
      }}
    />
  );
  return (
    <div
      className="ll-drop"
      data-over={isOver ? 'yes' : undefined}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <p id={hintId}>{t('dropHere')}</p>
      <div className="ll-actions">
        <label className="ll-button">
          {t('choose')}
          {input({ accept: formats.join(',') })}
        </label>
        <label className="ll-button">
          {t('photograph')}
          {input({ accept: 'image/jpeg,image/png', capture: 'environment' })}
        </label>
      </div>
      {children}
    </div>
  );
}
