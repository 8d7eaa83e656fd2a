import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Operation } from '../app/api.ts';
import { useMay } from '../app/me.tsx';
import type { CommandFormProps } from './form/command-form.tsx';
import { Skeleton } from './states.tsx';

// Forms are loaded when the first of them opens: reading needs none.
const Panel = lazy(() => import('./form/panel.tsx'));

/**
 * The button of one command: shown to posts that may call it, opens its form at the side, and goes when it is done. A
 * command that asks nothing more than the screen knows shows its sentence and one button.
 */
export function CommandButton<O extends Operation>({
  operation,
  children,
  primary,
  danger,
  disabled,
  ...form
}: CommandFormProps<O> & {
  readonly children: ReactNode;
  readonly primary?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}) {
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may(operation)) return null;
  return (
    <>
      <button
        type="button"
        className={`ll-button${primary ? ' ll-primary' : ''}${danger ? ' ll-danger' : ''}`}
        disabled={disabled === true}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {isOpen ? (
        <Suspense fallback={<Skeleton />}>
          <Panel
            {...(form as unknown as CommandFormProps<Operation>)}
            operation={operation}
            title={children}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
