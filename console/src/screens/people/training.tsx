import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Passed } from './records.tsx';
import { usePeopleWords } from './words.ts';

/** One training: for whom, until when, and who was there with which score. */
export function Screen() {
  const { trainingId = '' }: { readonly trainingId?: string } = useParams({ strict: false });
  const t = usePeopleWords();
  const training = useAnswer('get-training', { trainingId, limit: 1 });
  return (
    <Answered of={training} lines={8}>
      {({ data }) => (
        <Page
          title={data.topic}
          help={t('trainingHelp')}
          actions={
            <CommandButton operation="record-training-attendance" fixed={{ trainingId }} primary>
              {t('attend')}
            </CommandButton>
          }
        >
          <Section title={t('basics')}>
            <Facts
              of={data}
              operation="get-training"
              fields={['status', 'posts', 'dueOn', 'heldOn', 'passMark', 'attendances']}
            />
          </Section>
          <Section title={t('attendees')}>
            <ListView
              operation="get-training"
              fixed={{ trainingId }}
              label={t('attendees')}
              empty={t('noAttendees')}
              rowKey={({ personId, heldOn }) => `${personId}-${heldOn}`}
              link={({ personId }) => `/people/${personId}`}
              columns={[
                { field: 'name', render: ({ name, personId }) => name ?? personId },
                { field: 'kind' },
                { field: 'heldOn' },
                { field: 'score' },
                { field: 'passed', render: ({ passed }) => <Passed passed={passed} /> },
                { field: 'recordedBy' },
              ]}
            />
          </Section>
        </Page>
      )}
    </Answered>
  );
}
