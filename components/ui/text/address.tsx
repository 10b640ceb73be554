/** An e-mail address stays whole where a line can hold it. */
export function Address({ children }: { children: string }) {
  return <span className="inline-block max-w-full wrap-anywhere">{children}</span>;
}
