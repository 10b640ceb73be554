import type { ReactNode } from "react";

type Props = {
  /** Ready to be read: "54", "at least 54". */
  value: ReactNode;
  /** What it counts. */
  children: ReactNode;
};

export function BigNumber({ value, children }: Props) {
  return (
    <p className="grid gap-1">
      <span className="font-mono font-semibold text-3xl tracking-tight tabular-nums">{value}</span>
      <span className="text-ink-2">{children}</span>
    </p>
  );
}
