import { Go } from '../../patterns/go.tsx';

export interface Chip {
  readonly to: string;
  readonly text: string;
  readonly isHere: boolean;
}

/** A few views of one list, each with an address of its own. */
export function Chips({ label, chips }: { readonly label: string; readonly chips: readonly Chip[] }) {
  return (
    <nav className="ll-chips" aria-label={label}>
      {chips.map(({ to, text, isHere }) => (
        <Go key={to} to={to} className={isHere ? 'll-chip ll-here' : 'll-chip'}>
          {text}
        </Go>
      ))}
    </nav>
  );
}
