import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { usePatternWords } from '../words.ts';

// The reader brings a megabyte of WebAssembly: only who opens the camera loads it.
const Camera = lazy(() => import('./camera.tsx'));

/**
 * One box for every way to scan: a hardware scanner types into it and ends with Enter, a camera reads into it, a person
 * types. It keeps the focus while it is the screen's main thing, so that scanning needs no touch.
 */
export function ScanBox({
  onScan,
  label,
  keepsFocus = true,
  isBusy = false,
}: {
  readonly onScan: (code: string) => void;
  readonly label?: string;
  readonly keepsFocus?: boolean;
  readonly isBusy?: boolean;
}) {
  const t = usePatternWords();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (keepsFocus && !isOpen) box.current?.focus();
  }, [keepsFocus, isOpen, isBusy]);
  useEffect(() => {
    if (!keepsFocus) return;
    // A scanner types wherever the focus is, and its Enter would press the button that was touched last.
    const catchScan = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      const isTyping =
        target instanceof Element && target.matches('input, textarea, select, [contenteditable], dialog *');
      if (isTyping || ctrlKey || altKey || metaKey || key.length !== 1 || key === ' ' || key === '/') return;
      box.current?.focus();
    };
    window.addEventListener('keydown', catchScan, true);
    return () => window.removeEventListener('keydown', catchScan, true);
  }, [keepsFocus]);
  const scanned = (code: string): void => {
    const clean = code.trim();
    setText('');
    if (clean) onScan(clean);
    if (keepsFocus) box.current?.focus();
  };
  return (
    <div className="ll-scan">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          scanned(text);
        }}
      >
        <input
          ref={box}
          className="ll-input"
          aria-label={label ?? t('scan')}
          placeholder={label ?? t('scan')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          inputMode={keepsFocus ? 'text' : 'search'}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // A keyboard wedge sends GS (0x1D) as Ctrl+]: browsers would drop it, and lot and serial would run together.
            if (event.ctrlKey && (event.key === ']' || event.code === 'BracketRight')) {
              event.preventDefault();
              setText((now) => `${now}\u001d`);
            }
          }}
        />
        <button type="submit" className="ll-button" disabled={isBusy}>
          {t('read')}
        </button>
        <button type="button" className="ll-button" aria-pressed={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'cameraClose' : 'camera')}
        </button>
      </form>
      {isOpen ? (
        <Suspense fallback={<p className="ll-muted">{t('loading')}</p>}>
          <Camera onScan={scanned} />
        </Suspense>
      ) : null}
    </div>
  );
}
