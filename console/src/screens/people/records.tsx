import { listWord } from '../../app/language.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Section } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import type { Person } from './person.tsx';
import { usePeopleWords } from './words.ts';

interface Of {
  readonly person: Person;
}

export function Qualifications({ person: { personId, status, qualifications } }: Of) {
  const t = usePeopleWords();
  return (
    <Section
      title={t('qualifications')}
      actions={
        status === 'active' ? (
          <CommandButton operation="record-person-qualification" fixed={{ personId }}>
            {t('addQualification')}
          </CommandButton>
        ) : null
      }
    >
      <DataTable
        label={t('qualifications')}
        operation="get-person.qualifications"
        rows={qualifications}
        rowKey={({ qualificationId }) => qualificationId}
        empty={t('noQualifications')}
        columns={[
          { field: 'kind', render: ({ kind }) => listWord('person-qualification', kind) },
          { field: 'subject' },
          { field: 'number' },
          { field: 'validFrom' },
          { field: 'validTo' },
        ]}
      />
    </Section>
  );
}

export function Trainings({ person: { trainings } }: Of) {
  const t = usePeopleWords();
  return (
    <Section title={t('trainings')}>
      <DataTable
        label={t('trainings')}
        operation="get-person.trainings"
        rows={trainings.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))}
        rowKey={({ trainingId, heldOn }) => `${trainingId}-${heldOn}`}
        link={({ trainingId }) => `/trainings/${trainingId}`}
        empty={t('noTrainings')}
        columns={[
          { field: 'topic' },
          { field: 'heldOn' },
          { field: 'score' },
          { field: 'passed', render: ({ passed }) => <Passed passed={passed} /> },
        ]}
      />
    </Section>
  );
}

/** Whether somebody passed, as a word with its tone. */
export function Passed({ passed }: { readonly passed: boolean }) {
  const t = usePeopleWords();
  return <Tag tone={passed ? 'done' : 'warning'}>{t(passed ? 'passed' : 'failed')}</Tag>;
}

/** Shown to those who look after health; others are not told. */
export function HealthChecks({ person: { personId, status, healthChecks } }: Of) {
  const t = usePeopleWords();
  if (!healthChecks) return null;
  return (
    <Section
      title={t('checks')}
      actions={
        status === 'active' ? (
          <CommandButton operation="record-health-check" fixed={{ personId }}>
            {t('addCheck')}
          </CommandButton>
        ) : null
      }
    >
      <DataTable
        label={t('checks')}
        operation="get-person.healthChecks"
        rows={healthChecks.toSorted((a, b) => b.day.localeCompare(a.day))}
        rowKey={({ checkId }) => checkId}
        empty={t('noChecks')}
        columns={[
          { field: 'day' },
          {
            field: 'result',
            render: ({ result }) => (
              <Tag tone={result === 'fit' ? 'done' : 'stopped'}>{listWord('health-result', result)}</Tag>
            ),
          },
          { field: 'nextDue' },
        ]}
      />
    </Section>
  );
}
