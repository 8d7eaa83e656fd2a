import { Go } from '../../patterns/go.tsx';
import { useStockWords } from './words.ts';

export interface Step {
  readonly to?: string | undefined;
  readonly name: string;
}

/** The way from the company down to the unit, so that one step back is one click. */
export function Trail({ steps }: { readonly steps: readonly Step[] }) {
  const t = useStockWords();
  return (
    <nav aria-label={t('trail')} className="ll-trail">
      <ol>
        {steps.map(({ to, name }) => (
          <li key={name}>{to ? <Go to={to}>{name}</Go> : <span aria-current="page">{name}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
