import type { ReactNode } from 'react';
import type { Operation } from '../../app/api.ts';
import { operationWord } from '../../app/language.ts';
import { SidePanel } from '../side-panel.tsx';
import { CommandForm, type CommandFormProps } from './command-form.tsx';

/** A command's form at the side of the screen: over the whole of it on a phone. */
function Panel({
  title,
  onClose,
  onDone,
  ...form
}: CommandFormProps<Operation> & { readonly title: ReactNode; readonly onClose: () => void }) {
  return (
    <SidePanel title={title} onClose={onClose}>
      <p className="ll-muted">{operationWord(form.operation)}</p>
      <CommandForm
        {...form}
        onDone={(answer) => {
          onClose();
          onDone?.(answer);
        }}
      />
    </SidePanel>
  );
}

// React.lazy takes default exports only.
// eslint-disable-next-line no-restricted-syntax
export default Panel;
