"use client";

import type { ReactNode } from "react";

type Props = {
  /** Smaller, before the number, such as "at least". */
  before?: ReactNode;
  value: ReactNode;
  /** What it counts. */
  children: ReactNode;
};

/** A client component for its size, like Icon. */
export function BigNumber({ before, value, children }: Props) {
  return (
    <p className="big-number">
      <span>
        {before && <span>{before} </span>}
        <span className="number">{value}</span>
      </span>
      <span>{children}</span>
    </p>
  );
}
