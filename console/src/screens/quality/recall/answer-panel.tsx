import { operationWord } from '../../../app/language.ts';
import { useName } from '../../../patterns/names.tsx';
import { SidePanel } from '../../../patterns/side-panel.tsx';
import { LotAnswers } from '../notice/lot-answers.tsx';
import type { Notice } from './case.ts';
import { useCaseWords } from './words.ts';

/** Quality writes down what a consignee said by letter or phone. */
function AnswerPanel({
  recallId,
  notice,
  onClose,
}: {
  readonly recallId: string;
  readonly notice: Notice;
  readonly onClose: () => void;
}) {
  const t = useCaseWords();
  const { name } = useName('partner', notice.partnerId);
  return (
    <SidePanel title={t('recordTitle', { partner: name })} onClose={onClose} wide>
      <p className="ll-muted" style={{ marginBottom: 12 }}>
        {operationWord('record-recall-answer')}
      </p>
      <LotAnswers
        operation="record-recall-answer"
        recallId={recallId}
        partnerId={notice.partnerId}
        lots={notice.lots}
        buyersInformed={notice.buyersInformed}
        evidence={notice.evidence}
        onDone={onClose}
      />
    </SidePanel>
  );
}

// React.lazy takes default exports only.
// eslint-disable-next-line no-restricted-syntax
export default AnswerPanel;
