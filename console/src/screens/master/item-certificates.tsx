import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Go } from '../../patterns/go.tsx';
import { Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { Terms } from '../../patterns/terms.tsx';
import { RenewalNote } from './renewal-note.tsx';
import type { Item } from './traits.tsx';
import { useCertificateWords } from './words-certificate.ts';
import { useItemWords } from './words-item.ts';

type Row = Item['certificates'][number];

/** The terms an item may be sold under, of all its certificates on one scale of time. */
export function ItemCertificates({ item: { itemId, certificates } }: { readonly item: Item }) {
  const t = useItemWords();
  const words = useCertificateWords();
  return (
    <Section
      title={t('certificates')}
      actions={
        <CommandButton operation="link-certificate" fixed={{ itemId }}>
          {words('link')}
        </CommandButton>
      }
    >
      {certificates.length === 0 ? (
        <p className="ll-muted">{t('noCertificates')}</p>
      ) : (
        <Terms
          label={t('certificates')}
          terms={certificates.map((row, at) => ({
            key: `${row.number}#${row.validFrom}`,
            from: row.validFrom,
            to: row.validTo,
            title: <Title row={row} />,
            more: <RenewalNote renewal={row.renewal} isDeemed={false} />,
            // A chain has several rows; it is unlinked as one.
            actions:
              certificates.findIndex(({ number }) => number === row.number) === at ? (
                <Unlink itemId={itemId} row={row} />
              ) : null,
          }))}
        />
      )}
    </Section>
  );
}

function Title({ row: { number, certificateId, as, demo } }: { readonly row: Row }) {
  const words = useCertificateWords();
  const may = useMay();
  return (
    <>
      {certificateId && may('get-certificate') ? (
        <Go to={`/certificates/${certificateId}`}>
          <code>{number}</code>
        </Go>
      ) : (
        <code>{number}</code>
      )}{' '}
      {as === 'component' ? <Tag tone="quiet">{words('component')}</Tag> : null}
      {demo ? <Tag tone="quiet">{fieldWord('demo', 'get-item.certificates')}</Tag> : null}
    </>
  );
}

function Unlink({ itemId, row: { certificateId } }: { readonly itemId: string; readonly row: Row }) {
  const words = useCertificateWords();
  if (!certificateId) return null;
  return (
    <CommandButton operation="unlink-certificate" fixed={{ itemId, certificateId }} danger>
      {words('unlink')}
    </CommandButton>
  );
}
