import type { Output } from '../../app/api.ts';
import { language, listWord } from '../../app/language.ts';
import { dayText } from '../../patterns/format.ts';
import { NameOf } from '../../patterns/names.tsx';
import { useExceptionWords } from './words-exceptions.ts';

export type Exception = Output<'list-exceptions'>['items'][number];

/** What is wrong, in a sentence of the rule with its facts. */
export function Reason({ of: { rule, facts } }: { readonly of: Pick<Exception, 'rule' | 'facts'> }) {
  const t = useExceptionWords();
  const text = (name: string): string => String(facts[name] ?? '');
  const day = (name: string): string => (facts[name] ? dayText(text(name)) : '');
  const paper = facts['licenceKind'] ? listWord('licence-kind', text('licenceKind')) : '';
  const parts = [
    t(rule, {
      paper,
      number: text('number'),
      validTo: day('validTo'),
      stage: text('stage'),
      askBy: day('askBy'),
      notice: text('notice'),
      askedOn: day('askedOn'),
      missing: missingText(text('missing')),
      document: text('document'),
      grantor: text('grantor'),
      grantee: text('grantee'),
      personPaper: facts['paper'] ? listWord('person-paper', text('paper')) : '',
    }),
    ...(facts['isLate'] === true ? [t('renewalLate')] : []),
    ...(facts['isDeemed'] === true ? [t('deemed')] : []),
    ...(facts['window'] ? [t(windowWords[text('window')] ?? 'windowUnknown', window(day))] : []),
    ...(facts['workingDays'] === false ? [t('notCounted')] : []),
  ];
  return (
    <>
      {parts.join(language() === 'zh' ? '' : ' ')}
      {facts['otherPartner'] ? (
        <>
          {' '}
          <NameOf kind="partner" id={text('otherPartner')} />
        </>
      ) : null}
    </>
  );
}

const windowWords = {
  ahead: 'windowAhead',
  open: 'windowOpen',
  missed: 'windowMissed',
} as Readonly<Record<string, 'windowAhead' | 'windowOpen' | 'windowMissed' | undefined>>;

const window = (day: (name: string) => string) => ({ from: day('windowFrom'), to: day('windowTo') });

/** `operating-licence or operating-filing; business-licence` in the words of the kinds. */
function missingText(missing: string): string {
  const [either, both] = language() === 'zh' ? ['或', '、'] : [' or ', ', '];
  return missing
    .split('; ')
    .map((group) =>
      group
        .split(' or ')
        .map((kind) => listWord('licence-kind', kind))
        .join(either),
    )
    .join(both);
}
