import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useAnswer } from '../../app/query.ts';
import { Attachments } from '../../patterns/attachments/attachments.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { dayText, instantText } from '../../patterns/format.ts';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { GapList } from './gap-list.tsx';
import { Letters } from './letters.tsx';
import { HealthChecks, Qualifications, Trainings } from './records.tsx';
import { papersOfPerson } from './papers-of-person.ts';
import { usePeopleWords } from './words.ts';

export type Person = Output<'get-person'>;

/** The file of a person: posts, letters, qualifications, trainings, health checks. */
export function Screen() {
  const { personId = '' }: { readonly personId?: string } = useParams({ strict: false });
  const answer = useAnswer('get-person', { personId });
  return (
    <Answered of={answer} lines={10}>
      {({ data, version }) => <OnePerson person={data} version={version} />}
    </Answered>
  );
}

function OnePerson({ person, version }: { readonly person: Person; readonly version: string | undefined }) {
  const t = usePeopleWords();
  const { status, leftOn, erasedAt, gaps = [] } = person;
  return (
    <Page
      title={person.name ?? person.personId}
      help={t('personHelp')}
      actions={<Acts person={person} version={version} />}
    >
      <div className="ll-subtitle">
        <span>{listWord('person-kind', person.kind)}</span> <Status list="person-status" value={status} />
      </div>
      {leftOn ? <p className="ll-note ll-block">{t('leftNow', { on: dayText(leftOn) })}</p> : null}
      {erasedAt ? <p className="ll-note ll-block">{t('erased', { at: instantText(erasedAt) })}</p> : null}
      {gaps.length > 0 ? (
        <Section title={t('lacks')}>
          <GapList gaps={gaps} />
          <p className="ll-muted">{t('lacksHelp')}</p>
        </Section>
      ) : null}
      <Section title={t('basics')}>
        <Facts
          of={person}
          operation="get-person"
          fields={[
            'kind',
            'posts',
            'partnerId',
            'userId',
            'document',
            'documentNumber',
            'phone',
            'joinedOn',
            'leftOn',
          ].filter((field) => field !== 'posts' || person.posts.length > 0)}
        />
      </Section>
      <Letters person={person} />
      <Qualifications person={person} />
      <Attachments owners={papersOfPerson(person)} papers={`/people/${person.personId}/papers`} />
      <div className="ll-columns">
        <Trainings person={person} />
        <HealthChecks person={person} />
      </div>
    </Page>
  );
}

function Acts({ person, version }: { readonly person: Person; readonly version: string | undefined }) {
  const t = usePeopleWords();
  const { personId, status, erasedAt, name, document, documentNumber, phone, posts, userId } = person;
  // A number that is shown in part is not there to be sent back.
  const known = documentNumber?.includes('*') ? {} : { document, documentNumber };
  const identity = Object.fromEntries(Object.entries({ name, phone, ...known }).filter(([, value]) => value));
  return (
    <>
      {status === 'active' ? (
        <>
          <CommandButton
            operation="change-person"
            fixed={{ personId }}
            initial={{ posts, identity, ...(userId ? { userId } : {}) }}
            version={version}
          >
            {t('change')}
          </CommandButton>
          <CommandButton operation="record-person-left" fixed={{ personId }} danger>
            {t('leave')}
          </CommandButton>
        </>
      ) : null}
      {status === 'left' && !erasedAt ? (
        <CommandButton operation="erase-person" fixed={{ personId }} danger>
          {t('erase')}
        </CommandButton>
      ) : null}
    </>
  );
}
