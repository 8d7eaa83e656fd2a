import { fieldWord, language, listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Section } from '../../patterns/page.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { regionText } from '../../patterns/value.tsx';
import { Terms } from '../../patterns/terms.tsx';
import type { Person } from './person.tsx';
import { usePeopleWords } from './words.ts';

type Letter = Person['letters'][number];

/** Between the words of a list, as the language writes it. */
const separator = (): string => (language() === 'zh' ? '、' : ', ');

/** Letters on one scale of time: those in force first, the first to lapse on top. */
export function Letters({ person: { personId, status, letters } }: { readonly person: Person }) {
  const t = usePeopleWords();
  const sorted = letters.toSorted(
    (a, b) => Number(b.inForce) - Number(a.inForce) || b.validTo.localeCompare(a.validTo),
  );
  return (
    <Section
      title={t('letters')}
      actions={
        status === 'active' ? (
          <CommandButton operation="issue-authorisation-letter" fixed={{ personId }}>
            {t('issue')}
          </CommandButton>
        ) : null
      }
    >
      {letters.length === 0 ? (
        <p className="ll-muted">{t('noLetters')}</p>
      ) : (
        <Terms
          label={t('letters')}
          terms={sorted.map((letter) => ({
            key: letter.letterId,
            from: letter.validFrom,
            to: letter.validTo,
            title: (
              <>
                <code>{letter.number}</code> <Status list="letter-status" value={letter.status} />
              </>
            ),
            more: <States letter={letter} />,
            actions: <LetterActs personId={personId} letter={letter} />,
          }))}
        />
      )}
    </Section>
  );
}

/** What a letter authorises, by whom it was issued, and why it ended early. */
function States({ letter }: { readonly letter: Letter }) {
  const { issuer, productLines, itemIds, regions, revokedFor } = letter;
  return (
    <>
      {listWord('letter-issuer', issuer)}
      {productLines.length > 0
        ? ` · ${productLines.map((line) => listWord('product-line', line)).join(separator())}`
        : ''}
      {itemIds.map((itemId) => (
        <span key={itemId}>
          {' · '}
          <NameOf kind="item" id={itemId} plain />
        </span>
      ))}
      {` · ${fieldWord('regions', 'get-person')}: ${regions.map(regionText).join(separator())}`}
      {revokedFor ? (
        <>
          {' · '}
          <Tag tone="stopped">
            {fieldWord('revokedFor', 'get-person')}: {listWord('letter-revocation', revokedFor)}
          </Tag>
        </>
      ) : null}
    </>
  );
}

function LetterActs({ personId, letter }: { readonly personId: string; readonly letter: Letter }) {
  const t = usePeopleWords();
  const may = useMay();
  const { userId } = useMe();
  const { letterId, status, raisedBy } = letter;
  const isOwn = raisedBy === userId;
  if (status === 'revoked') return null;
  return (
    <>
      {status === 'pending' && isOwn && may('approve-authorisation-letter') ? (
        <span className="ll-muted">{t('ownLetter')}</span>
      ) : null}
      {status === 'pending' && !isOwn ? (
        <CommandButton operation="approve-authorisation-letter" fixed={{ personId, letterId }} primary>
          {t('approve')}
        </CommandButton>
      ) : null}
      <CommandButton operation="revoke-authorisation-letter" fixed={{ personId, letterId }} danger>
        {t('revoke')}
      </CommandButton>
    </>
  );
}
