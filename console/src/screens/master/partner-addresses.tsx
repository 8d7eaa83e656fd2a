import { CommandButton } from '../../patterns/command-button.tsx';
import { instantText } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import type { Partner } from './partner.tsx';
import { usePartnerWords } from './words-partner.ts';

type Contact = NonNullable<Partner['addresses'][number]['contact']>;

/** Where goods are delivered and whom to call there. Who may not see people gets the addresses only. */
export function PartnerAddresses({ partner: { addresses } }: { readonly partner: Partner }) {
  const t = usePartnerWords();
  return (
    <Section title={t('addresses')}>
      {addresses.length === 0 ? (
        <p className="ll-muted">{t('noAddresses')}</p>
      ) : (
        <ul className="ll-list">
          {addresses.map(({ id, region, text, contact }) => (
            <li key={id}>
              <span>
                {text} <span className="ll-muted">{region}</span>
              </span>
              {contact ? <Person contact={contact} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A person of a partner, with the way to erase the name; afterwards when that was. */
export function Person({ contact: { contactId, name, phone, erasedAt } }: { readonly contact: Contact }) {
  const t = usePartnerWords();
  if (erasedAt) return <span className="ll-muted">{t('erased', { at: instantText(erasedAt) })}</span>;
  return (
    <span className="ll-inline">
      {name}{' '}
      {phone ? (
        <a className="ll-link" href={`tel:${phone}`}>
          {phone}
        </a>
      ) : null}
      <CommandButton operation="erase-contact" fixed={{ contactId }} danger>
        {t('erase')}
      </CommandButton>
    </span>
  );
}
