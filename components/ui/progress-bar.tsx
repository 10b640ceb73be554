import type { ReactNode } from "react";

type Props = {
  label: string;
  value: number;
  max: number;
  /** Text describing done, failed and remaining. */
  children?: ReactNode;
};

export function ProgressBar({ label, value, max, children }: Props) {
  const share = max === 0 ? 0 : Math.min(100, (value / max) * 100);
  return (
    <div className="grid gap-1.5">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-3 overflow-hidden rounded-pill border border-control bg-sunk"
      >
        <div
          className="h-full bg-ink forced-colors:bg-[Highlight]"
          style={{ width: `${share}%` }}
        />
      </div>
      {children && <p className="text-ink-2 text-sm tabular-nums">{children}</p>}
    </div>
  );
}
