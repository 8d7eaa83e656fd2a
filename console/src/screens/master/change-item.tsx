import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import type { Input } from '../../app/api.ts';
import { useAnswer } from '../../app/query.ts';
import { CommandForm } from '../../patterns/form/command-form.tsx';
import { useGo } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { itemGroups } from './item-groups.ts';
import { useItemWords } from './words-item.ts';

/** Changes an item's data. Only what differs is sent: what is said again would count as confirmed. */
export function Screen() {
  const t = useItemWords();
  const go = useGo();
  const { itemId = '' }: { readonly itemId?: string } = useParams({ strict: false });
  // What is being edited does not change under the hands; a change by somebody else is refused by its version.
  const answer = useAnswer('get-item', { itemId }, { staleTime: Infinity });
  return (
    <Page title={t('change')} help={t('changeHelp')}>
      <Answered of={answer} lines={10}>
        {({ data, version }) => (
          <>
            {data.approvedAt ? <p className="ll-note ll-block">{t('changeNote')}</p> : null}
            <div className="ll-section">
              <CommandForm
                key={version}
                operation="change-item"
                fixed={{ itemId }}
                initial={initialOf(data)}
                version={version}
                groups={itemGroups(t)}
                submit={t('save')}
                onDone={() => go(`/items/${itemId}`)}
              />
            </div>
          </>
        )}
      </Answered>
    </Page>
  );
}

/**
 * What stands in the form at first: values that stand in for missing ones are asked anew. A box that is left alone says
 * nothing, so boxes keep theirs.
 */
function initialOf(item: Partial<Input<'change-item'>> & { readonly unconfirmed?: readonly string[] }) {
  const { unconfirmed = [], ...known } = item;
  return Object.fromEntries(
    Object.entries(known).filter(([field, value]) => typeof value === 'boolean' || !unconfirmed.includes(field)),
  );
}
