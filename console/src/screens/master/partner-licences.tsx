import { fieldWord, language, listWord } from '../../app/language.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { regionText } from '../../patterns/value.tsx';
import { Terms } from '../../patterns/terms.tsx';
import { today } from '../../patterns/format.ts';
import type { Partner } from './partner.tsx';
import { Person } from './partner-addresses.tsx';
import { usePartnerWords } from './words-partner.ts';

type Licence = Partner['licences'][number];

/** Between the words of a list, as the language writes it. */
const separator = (): string => (language() === 'zh' ? '、' : ', ');

const words = (list: string, values: readonly string[]): string =>
  values.map((one) => listWord(list, one)).join(separator());

/** Licences and filings on one scale of time: those in force first, the first to lapse on top. */
export function Licences({ partner: { partnerId, licences } }: { readonly partner: Partner }) {
  const t = usePartnerWords();
  const sorted = licences.toSorted(
    (a, b) => Number(b.inForce) - Number(a.inForce) || a.validTo.localeCompare(b.validTo),
  );
  return (
    <Section
      title={t('licences')}
      actions={
        <CommandButton operation="record-licence" fixed={{ partnerId }}>
          {t('recordLicence')}
        </CommandButton>
      }
    >
      {licences.length === 0 ? (
        <p className="ll-muted">{t('noLicences')}</p>
      ) : (
        <Terms
          label={t('licences')}
          terms={sorted.map((licence) => ({
            key: licence.licenceId,
            from: licence.validFrom,
            to: licence.renewal?.isDeemed ? undefined : licence.validTo,
            title: (
              <>
                {listWord('licence-kind', licence.kind)} <code>{licence.number}</code>
              </>
            ),
            more: <Covers licence={licence} isRenewed={isRenewed(licence, licences)} />,
            actions: licence.ended ? null : <LicenceActs partnerId={partnerId} licence={licence} />,
          }))}
        />
      )}
    </Section>
  );
}

const isRenewed = ({ kind, number, validTo }: Licence, all: readonly Licence[]): boolean =>
  all.some((other) => other.kind === kind && other.number === number && other.validTo > validTo);

function Covers({ licence, isRenewed: renewed }: { readonly licence: Licence; readonly isRenewed: boolean }) {
  const t = usePartnerWords();
  const { riskClasses, productLines, categories, warehouses, legalRepresentative, responsiblePerson } = licence;
  const { ended, renewal } = licence;
  return (
    <>
      {riskClasses.length > 0 ? `${words('risk-class', riskClasses)} · ` : ''}
      {productLines ? words('product-line', productLines) : t('allLines')}
      {categories ? ` · ${fieldWord('categories')} ${categories.join(separator())}` : null}
      {warehouses ? (
        <>
          {' · '}
          {warehouses.map((id, at) => (
            <span key={id}>
              {at > 0 ? separator() : ''}
              <NameOf kind="warehouse" id={id} plain />
            </span>
          ))}
        </>
      ) : null}
      {legalRepresentative ? (
        <>
          {' · '}
          {fieldWord('legalRepresentative')}: <Person contact={legalRepresentative} />
        </>
      ) : null}
      {responsiblePerson ? (
        <>
          {' · '}
          {fieldWord('responsiblePerson')}: <Person contact={responsiblePerson} />
        </>
      ) : null}
      {renewed ? <> · {t('renewed')}</> : null}
      {renewal ? (
        <>
          {' · '}
          <Tag tone={renewal.isDeemed ? 'warning' : 'quiet'}>
            {renewal.outcome ? listWord('renewal-outcome', renewal.outcome) : t('renewalWaits')} {renewal.notice}
          </Tag>
        </>
      ) : null}
      {ended ? (
        <>
          {' · '}
          <Tag tone="stopped">
            {fieldWord('ended')}: {listWord('licence-end', ended)}
          </Tag>
        </>
      ) : null}
    </>
  );
}

const renewable: readonly Licence['kind'][] = ['operating-licence', 'production-licence'];

/** What can be done with a licence: its renewal is taken in and decided, or it ends early. */
function LicenceActs({ partnerId, licence }: { readonly partnerId: string; readonly licence: Licence }) {
  const t = usePartnerWords();
  const { licenceId, kind, validTo, renewal } = licence;
  const fixed = { partnerId, licenceId };
  return (
    <>
      {renewable.includes(kind) && !renewal ? (
        <CommandButton operation="record-licence-renewal" fixed={fixed}>
          {t('renewalAsked')}
        </CommandButton>
      ) : null}
      {renewal && !renewal.outcome ? (
        <CommandButton operation="decide-licence-renewal" fixed={fixed}>
          {t('renewalDecided')}
        </CommandButton>
      ) : null}
      {validTo < today() ? null : (
        <CommandButton operation="end-licence" fixed={fixed}>
          {t('endLicence')}
        </CommandButton>
      )}
    </>
  );
}

/** For which product lines and regions the partner may sell, and how long. */
export function Authorisations({ partner: { partnerId, authorisations } }: { readonly partner: Partner }) {
  const t = usePartnerWords();
  return (
    <Section
      title={t('authorisations')}
      actions={
        <CommandButton operation="record-authorisation" fixed={{ partnerId }}>
          {t('recordAuthorisation')}
        </CommandButton>
      }
    >
      {authorisations.length === 0 ? (
        <p className="ll-muted">{t('noAuthorisations')}</p>
      ) : (
        <Terms
          label={t('authorisations')}
          terms={authorisations.map(({ authorisationId, productLines, regions, validFrom, validTo }) => ({
            key: authorisationId,
            from: validFrom,
            to: validTo,
            title: words('product-line', productLines),
            more: `${fieldWord('regions')}: ${regions.map(regionText).join(separator())}`,
          }))}
        />
      )}
    </Section>
  );
}
