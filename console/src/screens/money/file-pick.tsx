import { useId, useState } from 'react';
import { Refusal } from '../../patterns/states.tsx';
import { sha256Of } from '../../patterns/sha256.ts';

/** A file whose hash is reckoned on this device. The browser's own control speaks the browser's language, not ours. */
export function FilePick({
  label,
  hint,
  accept,
  onTake,
}: {
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  readonly onTake: (file: { readonly name: string; readonly sha256: string }) => void;
}) {
  const hintId = useId();
  const [name, setName] = useState('');
  const [error, setError] = useState<unknown>();
  const take = async (file: File | undefined): Promise<void> => {
    setError(undefined);
    if (!file) return;
    setName(file.name);
    try {
      onTake({ name: file.name, sha256: await sha256Of(file) });
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <div className="ll-money-file">
      <label className="ll-button ll-money-link">
        {label}
        <input
          type="file"
          aria-describedby={hintId}
          {...(accept ? { accept } : {})}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
      </label>
      <span>{name}</span>
      <p id={hintId} className="ll-muted">
        {hint}
      </p>
      {error ? <Refusal error={error} /> : null}
    </div>
  );
}
