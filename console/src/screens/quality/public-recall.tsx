import { useAnswer } from '../../app/query.ts';
import { Answered } from '../../patterns/states.tsx';
import { Facts } from '../../patterns/facts.tsx';

/** A recall notice as anybody may read it. */
function PublicRecall({ recallId }: { readonly recallId: string }) {
  const notice = useAnswer('get-public-recall', { recallId });
  return (
    <main className="ll-content">
      <Answered of={notice}>{({ data }) => <Facts of={data} fields={Object.keys(data)} />}</Answered>
    </main>
  );
}

// React.lazy takes default exports only.
// eslint-disable-next-line no-restricted-syntax
export default PublicRecall;
