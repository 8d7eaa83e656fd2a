import { CommandButton } from '../../patterns/command-button.tsx';
import { useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { usePeopleWords } from './words.ts';

/** The plan of trainings, and those that were held. */
export function Screen() {
  const t = usePeopleWords();
  const go = useGo();
  return (
    <Page
      title={t('trainings')}
      help={t('trainingsHelp')}
      actions={
        <CommandButton operation="plan-training" primary onDone={({ trainingId }) => go(`/trainings/${trainingId}`)}>
          {t('plan')}
        </CommandButton>
      }
    >
      <ListView
        operation="list-trainings"
        initial={{ status: 'planned' }}
        label={t('trainings')}
        empty={t('trainingsEmpty')}
        rowKey={({ trainingId }) => trainingId}
        link={({ trainingId }) => `/trainings/${trainingId}`}
        columns={[
          { field: 'topic' },
          { field: 'posts' },
          { field: 'dueOn' },
          { field: 'heldOn' },
          { field: 'passMark' },
          { field: 'attendances' },
          { field: 'status' },
        ]}
      />
      <p className="ll-muted ll-block">{t('planHelp')}</p>
    </Page>
  );
}
