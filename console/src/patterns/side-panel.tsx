import { useEffect, useId, useRef, type ReactNode } from 'react';
import { usePatternWords } from './words.ts';

/** Work beside the screen it belongs to: at the side on a desk, over the whole of a phone. Escape closes it. */
export function SidePanel({
  title,
  onClose,
  wide = false,
  children,
}: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const t = usePatternWords();
  const headingId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'll-side ll-side-wide' : 'll-side'}
      aria-labelledby={headingId}
      onCancel={(event) => {
        // A dialog inside closes itself first.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <header>
        <h2 id={headingId}>{title}</h2>
        <button type="button" className="ll-icon-button" aria-label={t('close')} onClick={onClose}>
          ✕
        </button>
      </header>
      <div className="ll-side-body">{children}</div>
    </dialog>
  );
}
