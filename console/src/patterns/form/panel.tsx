import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { Operation } from '../../app/api.ts';
import { operationWord } from '../../app/language.ts';
import { usePatternWords } from '../words.ts';
import { CommandForm, type CommandFormProps } from './command-form.tsx';

/** A command's form at the side of the screen: over the whole of it on a phone. */
function Panel({
  title,
  onClose,
  onDone,
  ...form
}: CommandFormProps<Operation> & { readonly title: ReactNode; readonly onClose: () => void }) {
  const t = usePatternWords();
  return (
    <Drawer
      open
      title={title}
      onClose={onClose}
      size={Math.min(560, window.innerWidth)}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
    >
      <p className="ll-muted">{operationWord(form.operation)}</p>
      <CommandForm
        {...form}
        onDone={(answer) => {
          onClose();
          onDone?.(answer);
        }}
      />
    </Drawer>
  );
}

// React.lazy takes default exports only.
// eslint-disable-next-line no-restricted-syntax
export default Panel;
