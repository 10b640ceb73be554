import type { ReactNode } from "react";

/** Breaks an e-mail address, with the mark that may follow it, only if it does not fit on a line. */
export function Address({ children }: { children: ReactNode }) {
  return <span className="inline-block max-w-full wrap-anywhere">{children}</span>;
}
