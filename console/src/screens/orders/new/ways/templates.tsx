import { useState } from 'react';
import { call } from '../../../../app/api.ts';
import { useAnswer, useCommand } from '../../../../app/query.ts';
import { countText, instantText } from '../../../../patterns/format.ts';
import { NameOf } from '../../../../patterns/names.tsx';
import { Answered, Empty, Refusal } from '../../../../patterns/states.tsx';
import { toast } from '../../../../patterns/toast.ts';
import { tellAdded } from '../added.ts';
import { useCart, useDraft } from '../cart.ts';
import { orderedLines } from '../draft.ts';
import { useNewOrderWords } from '../words.ts';
import { useWaysWords } from './words.ts';

/** Kept lists of goods: put into the cart, look into, replace by the cart, remove. */
export function Templates({ partnerId }: { readonly partnerId: string }) {
  const t = useWaysWords();
  const templates = useAnswer('list-order-templates', { partnerId, limit: 100 });
  return (
    <div className="ll-stack">
      <p className="ll-muted">{t('templateHint')}</p>
      <Answered of={templates}>
        {({ data: { items } }) =>
          items.length === 0 ? (
            <Empty>{t('noTemplates')}</Empty>
          ) : (
            <ul className="ll-choices">
              {items.map((template) => (
                <Template key={template.templateId} template={template} partnerId={partnerId} />
              ))}
            </ul>
          )
        }
      </Answered>
    </div>
  );
}

function Template({
  template: { templateId, name, lineCount, savedAt, savedBy },
  partnerId,
}: {
  readonly template: {
    readonly templateId: string;
    readonly name: string;
    readonly lineCount: number;
    readonly savedAt: string;
    readonly savedBy: string;
  };
  readonly partnerId: string;
}) {
  const t = useWaysWords();
  const order = useNewOrderWords();
  const cart = useCart();
  const count = useDraft(({ lines }) => lines.length);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const remove = useCommand('remove-order-template', () => toast(t('templateRemoved', { name })));
  const save = useCommand('save-order-template', () => toast(t('templateReplaced', { name })));
  const doing = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setRefused(undefined);
    await act().catch(setRefused);
    setBusy(false);
  };
  const use = async (): Promise<void> => {
    const { data } = await call('get-order-template', { templateId });
    tellAdded(order, cart.add(data.lines.map(({ itemId, quantity }) => ({ item: { itemId }, quantity }))));
  };
  const replace = async (): Promise<void> => {
    if (!window.confirm(t('replaceSure', { name, count }))) return;
    const { data } = await call('get-order-template', { templateId });
    const lines = orderedLines(cart.now()).map(({ itemId, quantity }) => ({ itemId, quantity }));
    await save.mutateAsync({ input: { templateId, partnerId, name, version: data.version, lines } });
  };
  return (
    <li>
      <strong>{name}</strong>
      <span className="ll-muted">
        {t('lineCount', { count: lineCount })} · {instantText(savedAt)} · <NameOf kind="user" id={savedBy} plain />
      </span>
      <span className="ll-grow" />
      <button type="button" className="ll-text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'close' : 'show')}
        <span className="ll-unseen"> {name}</span>
      </button>
      <button
        type="button"
        className="ll-text-button"
        disabled={count === 0 || isBusy}
        onClick={() => void doing(replace)}
      >
        {t('replace')}
        <span className="ll-unseen"> {name}</span>
      </button>
      <button
        type="button"
        className="ll-text-button"
        disabled={isBusy}
        onClick={() =>
          void doing(async () => {
            if (window.confirm(t('removeSure', { name }))) await remove.mutateAsync({ input: { templateId } });
          })
        }
      >
        {t('removeTemplate')}
        <span className="ll-unseen"> {name}</span>
      </button>
      <button type="button" className="ll-button" disabled={isBusy} onClick={() => void doing(use)}>
        {t('use')}
        <span className="ll-unseen"> {name}</span>
      </button>
      {refused ? <Refusal error={refused} /> : null}
      {isOpen ? <Lines templateId={templateId} /> : null}
    </li>
  );
}

function Lines({ templateId }: { readonly templateId: string }) {
  const template = useAnswer('get-order-template', { templateId });
  return (
    <div className="ll-choices-more">
      <Answered of={template}>
        {({ data: { lines } }) => (
          <ul className="ll-choices ll-choices-tall">
            {lines.map(({ itemId, quantity }, place) => (
              <li key={`${place}-${itemId}`}>
                <NameOf kind="item" id={itemId} plain />
                <span className="ll-grow" />
                <span className="ll-number">{countText(quantity)}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </div>
  );
}
