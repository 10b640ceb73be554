import type { ReactNode } from "react";

type Props = {
  /** Smaller, before the number, such as "at least". */
  before?: ReactNode;
  value: ReactNode;
  /** What it counts. */
  children: ReactNode;
};

export function BigNumber({ before, value, children }: Props) {
  return (
    <p className="grid gap-1">
      <span className="flex flex-wrap items-baseline gap-x-2">
        {before && <span className="font-semibold text-lg">{before} </span>}
        <span className="font-mono font-semibold text-3xl tracking-tight tabular-nums">
          {value}
        </span>
      </span>
      <span className="text-ink-2">{children}</span>
    </p>
  );
}
