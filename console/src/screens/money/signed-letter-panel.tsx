import { useState } from 'react';
import { operationWord } from '../../app/language.ts';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { today } from '../../patterns/format.ts';
import { SidePanel } from '../../patterns/side-panel.tsx';
import type { Statement } from './answers.ts';
import { FilePick } from './file-pick.tsx';
import { useStatementWords } from './words-statement.ts';

interface Scan {
  readonly reference: string;
  readonly sha256: string;
}

/** The form of the stamped letter; the hash is reckoned from the scan itself, so nobody types 64 digits. */
export function LetterPanel({ statement, onClose }: { readonly statement: Statement; readonly onClose: () => void }) {
  const t = useStatementWords();
  const [scan, setScan] = useState<Scan>();
  return (
    <SidePanel title={t('signed')} onClose={onClose}>
      <p className="ll-muted">{operationWord('record-signed-statement')}</p>
      {statement.disputed > 0 ? <p className="ll-stale">{t('signedDisputed', { count: statement.disputed })}</p> : null}
      <FilePick
        label={t('scanFile')}
        hint={t('scanStays')}
        accept="application/pdf,image/*"
        onTake={({ name, sha256 }) => setScan({ reference: name.slice(0, 200), sha256 })}
      />
      <CommandForm
        // Another file is another letter: the form begins with its name and hash.
        key={scan?.sha256 ?? ''}
        operation="record-signed-statement"
        fixed={{ statementId: statement.statementId }}
        initial={{ ...scan, signedOn: today() }}
        onDone={onClose}
      />
    </SidePanel>
  );
}
