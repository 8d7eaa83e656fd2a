import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { Tag } from '../../patterns/status.tsx';

export type Item = Output<'get-item'>;

/** Which of them change how goods are handled, so that they stand out in a list. */
const shown = ['implantable', 'sterile', 'coldChain', 'serialManaged'] as const;

/** What makes an item special in handling, in few words. */
export function Traits({ of }: { readonly of: Pick<Item, (typeof shown)[number]> }) {
  const own = shown.filter((trait) => of[trait]);
  if (own.length === 0) return <span className="ll-none">—</span>;
  return (
    <span className="ll-traits">
      {own.map((trait) => (
        <Tag key={trait} tone={trait === 'coldChain' ? 'running' : 'quiet'}>
          {fieldWord(trait)}
        </Tag>
      ))}
    </span>
  );
}
