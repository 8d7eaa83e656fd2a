import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';

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
    <Link to={to as never} className={className ?? 'll-link'} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </Link>
  );
}

/** Goes to another screen after an act. */
export function useGo(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => void navigate({ to: to as never });
}
