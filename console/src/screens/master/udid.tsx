import '../../design/master.css';
import { useState, type FormEvent } from 'react';
import { useMay } from '../../app/me.tsx';
import { useCommand } from '../../app/query.ts';
import { useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { useUdidWords } from './words-udid.ts';

/** Files of the national UDI database: those taken in, and one to take. */
export function Screen() {
  const t = useUdidWords();
  const may = useMay();
  return (
    <Page title={t('deliveries')} help={t('deliveriesHelp')}>
      {may('take-udid-delivery') ? <TakeFile /> : null}
      <ListView
        operation="list-udid-deliveries"
        label={t('deliveries')}
        empty={t('none')}
        rowKey={({ deliveryId }) => deliveryId}
        link={({ deliveryId }) => `/udid/${deliveryId}`}
        columns={[
          { field: 'version' },
          { field: 'file' },
          { field: 'records' },
          { field: 'matched' },
          { field: 'different' },
          { field: 'takenAt' },
          { field: 'takenBy', render: ({ takenBy }) => <NameOf kind="user" id={takenBy} plain /> },
        ]}
      />
    </Page>
  );
}

function TakeFile() {
  const t = useUdidWords();
  const go = useGo();
  const [version, setVersion] = useState('');
  const [file, setFile] = useState<File>();
  const take = useCommand('take-udid-delivery', ({ deliveryId }) => go(`/udid/${deliveryId}`));
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!file) return;
    take.mutate({ input: { version, file: file.name.slice(0, 64), xml: await file.text() } });
  };
  return (
    <Section title={t('take')}>
      <form className="ll-stack" onSubmit={(event) => void send(event)}>
        <div className="ll-form-grid">
          <label>
            <span>{t('version')}</span>
            <input
              className="ll-input"
              required
              maxLength={64}
              value={version}
              onChange={({ target }) => setVersion(target.value)}
            />
          </label>
          <label>
            <span>{t('file')}</span>
            <input
              className="ll-input"
              type="file"
              required
              accept=".xml,text/xml,application/xml"
              onChange={({ target }) => setFile(target.files?.[0])}
            />
          </label>
        </div>
        {take.error ? <Refusal error={take.error} /> : null}
        <div className="ll-form-end">
          <button type="submit" className="ll-button ll-primary" disabled={take.isPending}>
            {t('take')}
          </button>
        </div>
      </form>
    </Section>
  );
}
