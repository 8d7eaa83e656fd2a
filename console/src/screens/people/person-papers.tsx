import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { SideBySide } from '../../patterns/attachments/side-by-side.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Letters } from './letters.tsx';
import { papersOfPerson } from './papers-of-person.ts';
import { Qualifications } from './records.tsx';
import { usePeopleWords } from './words.ts';

/** A person's letters and identity card beside what is on file. */
export function Screen() {
  const { personId = '' }: { readonly personId?: string } = useParams({ strict: false });
  const t = usePeopleWords();
  const answer = useAnswer('get-person', { personId });
  return (
    <Answered of={answer} lines={10}>
      {({ data: person }) => (
        <Page title={t('personPapers', { name: person.name ?? personId })} help={t('personPapersHelp')}>
          <SideBySide owners={papersOfPerson(person)}>
            <p className="ll-subtitle">
              <Go to={`/people/${personId}`}>{person.name ?? personId}</Go>{' '}
              <span>{listWord('person-kind', person.kind)}</span>
            </p>
            <Facts of={person} operation="get-person" fields={['document', 'documentNumber', 'joinedOn', 'leftOn']} />
            <Letters person={person} />
            <Qualifications person={person} />
          </SideBySide>
        </Page>
      )}
    </Answered>
  );
}
