import { useState } from 'react';
import { fieldWord } from '../../app/language.ts';
import { Tag } from '../../patterns/status.tsx';
import type { Shipment } from './shipment.tsx';
import { useShipmentWords } from './shipment-words.ts';

/** SHA-256 of a file in hexadecimal; undefined where the browser may not compute it. */
export async function fingerprintOf(file: File): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The recorded copy, and whether a file at hand is that copy: nobody can change a picture afterwards unseen. */
export function CheckCopy({ copy }: { readonly copy: Shipment['signedCopy'] }) {
  const t = useShipmentWords();
  const [isSame, setSame] = useState<boolean>();
  if (!copy) return <p className="ll-muted ll-below">{t('noCopy')}</p>;
  const { reference, sha256 } = copy;
  return (
    <div className="ll-below ll-stack">
      <dl className="ll-facts">
        <div>
          <dt>{t('copy')}</dt>
          <dd>{reference}</dd>
        </div>
        {sha256 ? (
          <div>
            <dt>{fieldWord('sha256')}</dt>
            <dd>
              <code>{sha256.slice(0, 16)}…</code>
            </dd>
          </div>
        ) : null}
      </dl>
      {sha256 ? (
        <div className="ll-actions">
          <label className="ll-button ll-file">
            <span>{t('copyCheck')}</span>
            <input
              type="file"
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                if (file) void fingerprintOf(file).then((found) => setSame(found === sha256));
              }}
            />
          </label>
          <span role="status">
            {isSame === undefined ? null : (
              <Tag tone={isSame ? 'done' : 'stopped'}>{t(isSame ? 'copySame' : 'copyOther')}</Tag>
            )}
          </span>
        </div>
      ) : null}
    </div>
  );
}
