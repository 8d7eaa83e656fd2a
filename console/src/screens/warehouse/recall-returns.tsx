import '../../design/work.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useWarehouse } from '../../app/place.ts';
import { NameOf } from '../../patterns/names.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useCarried } from './carried.ts';
import { PlaceChoice } from './home.tsx';
import { RecallReturnForm } from './recall-return-form.tsx';
import { useRecallWords } from './words-recall.ts';

type Recall = Output<'list-recalls'>['items'][number];

/** Recalled goods that come back from consignees: they stand apart from the moment they are here. */
export function Screen() {
  const t = useRecallWords();
  const warehouseId = useWarehouse();
  const recalls = useCarried('list-recalls', { limit: 100 });
  const [chosen, choose] = useState<string>();
  return (
    <Page title={t('title')} help={t('help')}>
      <PlaceChoice />
      <Answered of={recalls} lines={6}>
        {({ items }) => {
          const open = items.filter(({ status }) => status === 'open');
          const recall = open.find(({ recallId }) => recallId === chosen) ?? (open.length === 1 ? open[0] : undefined);
          if (open.length === 0) return <Empty>{t('empty')}</Empty>;
          return (
            <div className="ll-stack">
              {open.length > 1 ? <RecallChoice recalls={open} chosen={recall?.recallId} onChoose={choose} /> : null}
              {recall && warehouseId ? (
                <RecallReturnForm key={recall.recallId} recallId={recall.recallId} warehouseId={warehouseId} />
              ) : null}
            </div>
          );
        }}
      </Answered>
    </Page>
  );
}

function RecallChoice({
  recalls,
  chosen,
  onChoose,
}: {
  readonly recalls: readonly Recall[];
  readonly chosen: string | undefined;
  readonly onChoose: (recallId: string) => void;
}) {
  const t = useRecallWords();
  return (
    <ul className="ll-work-lines" aria-label={t('choose')}>
      {recalls.map(({ recallId, number, recallClass, itemId }) => (
        <li key={recallId}>
          <button
            type="button"
            className="ll-work-line ll-work-line-link"
            aria-pressed={recallId === chosen}
            onClick={() => onChoose(recallId)}
          >
            <span>
              <strong>{number}</strong> <Tag tone="stopped">{listWord('recall-class', recallClass)}</Tag>
              <br />
              <NameOf kind="item" id={itemId} plain />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
