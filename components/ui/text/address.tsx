/** Breaks an e-mail address only if it does not fit on a line. */
export function Address({ children }: { children: string }) {
  return <span className="inline-block max-w-full wrap-anywhere">{children}</span>;
}
