/** How much of something is done, for eyes and for screen readers. */
export function ProgressBar({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}) {
  return (
    <div className="ll-bar">
      <progress max={Math.max(1, total)} value={done} aria-label={label} />
      <span>{label}</span>
    </div>
  );
}
