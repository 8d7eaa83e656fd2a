import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The router wants path and search apart: an address with both in one text would not be matched. */
function placeOf(address: string): { readonly to: never; readonly search: never } {
  const [path = '', search = ''] = address.split('?', 2);
  return { to: path as never, search: Object.fromEntries(new URLSearchParams(search)) as never };
}

/** A link inside the console. Screens are listed by area, so their addresses are text, not types. */
export function Go({
  to,
  className,
  children,
  label,
}: {
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
  readonly label?: string;
}) {
  return (
    <Link {...placeOf(to)} className={className ?? 'll-link'} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </Link>
  );
}

/** Goes to another screen after an act. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => void navigate(placeOf(to));
}
