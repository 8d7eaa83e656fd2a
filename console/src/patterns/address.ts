import { useNavigate, useSearch } from '@tanstack/react-router';

type Said = Readonly<Record<string, string | undefined>>;

/**
 * What a screen's address says after the `?`, and how to change it: a view that stands in the address comes back with
 * the back button and can be sent to somebody. A field set to undefined is taken out.
 */
export function useAddress(): readonly [Said, (change: Said) => void] {
  const search: Said = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (next: Said): void => {
    const said = Object.entries({ ...search, ...next }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '.', search: Object.fromEntries(said), replace: true });
  };
  return [search, change];
}
