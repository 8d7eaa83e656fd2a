import '../../design/master.css';
import { useMe } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { dayText, instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page } from '../../patterns/page.tsx';
import { listWord } from '../../app/language.ts';
import { toast } from '../../patterns/toast.ts';
import { Reason, type Exception } from './exception-reason.tsx';
import { useExceptionWords } from './words-exceptions.ts';

/** What the monitors found wrong with the master data, and who deals with it. */
export function Screen() {
  const t = useExceptionWords();
  return (
    <Page
      title={t('exceptions')}
      help={t('exceptionsHelp')}
      actions={
        <CommandButton operation="run-monitors" onDone={() => toast(t('started'))}>
          {t('run')}
        </CommandButton>
      }
    >
      <ListView
        operation="list-exceptions"
        label={t('exceptions')}
        empty={t('none')}
        rowKey={({ exceptionId }) => exceptionId}
        above={({ lastRunAt }) => (
          <p className="ll-muted">{lastRunAt ? t('lastRun', { at: instantText(lastRunAt) }) : t('neverRun')}</p>
        )}
        columns={[
          { field: 'severity' },
          { field: 'rule', value: ({ rule }) => rule, render: ({ rule }) => listWord('monitor-rule', rule) },
          { field: 'subjectId', render: (one) => <Subject of={one} />, sorts: false },
          { field: 'what', label: t('what'), sorts: false, render: (one) => <What of={one} /> },
          { field: 'due' },
          {
            field: 'post',
            value: ({ takenBy, post }) => takenBy ?? post,
            render: ({ takenBy, post }) =>
              takenBy ? <NameOf kind="user" id={takenBy} plain /> : listWord('role', post),
          },
          { field: 'firstSeen' },
          { field: 'acts', label: t('acts'), sorts: false, render: (one) => <Acts of={one} /> },
        ]}
      />
    </Page>
  );
}

/** The record that is meant, as a link to where it is put right. */
export function Subject({ of: { subjectKind, subjectId, facts } }: { readonly of: Exception }) {
  if (subjectKind === 'certificate') {
    return <Go to={`/certificates/${subjectId}`}>{String(facts['number'] ?? subjectId)}</Go>;
  }
  if (subjectKind !== 'authorisation-chain') return <NameOf kind={subjectKind} id={subjectId} />;
  return <Go to="/authorisation-chains">{String(facts['registrant'] ?? subjectId)}</Go>;
}

function What({ of }: { readonly of: Exception }) {
  const t = useExceptionWords();
  const { dismissedUntil, dismissal, resolvedAt } = of;
  return (
    <>
      <Reason of={of} />
      {dismissedUntil ? (
        <div className="ll-muted">{t('aside', { day: dayText(dismissedUntil), why: dismissal })}</div>
      ) : null}
      {resolvedAt ? <div className="ll-muted">{t('over', { at: instantText(resolvedAt) })}</div> : null}
    </>
  );
}

function Acts({ of: { exceptionId, status, takenBy, post } }: { readonly of: Exception }) {
  const t = useExceptionWords();
  const me = useMe();
  // Whoever holds the post acts on it, or who answers for that post.
  const isMine = me.roles.some((role) => role === post || role === `${post}-manager`);
  if (status !== 'open' || !isMine) return null;
  return (
    <span className="ll-inline">
      {takenBy === me.userId ? null : (
        <CommandButton operation="take-exception" fixed={{ exceptionId }}>
          {t(takenBy ? 'takeOver' : 'take')}
        </CommandButton>
      )}
      <CommandButton operation="dismiss-exception" fixed={{ exceptionId }}>
        {t('dismiss')}
      </CommandButton>
    </span>
  );
}
