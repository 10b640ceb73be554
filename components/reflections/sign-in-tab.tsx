import type { ReactNode } from "react";

/** Signs in in another tab, so that this page keeps the typed values. */
export function SignInTab({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p>
      <a href={href} target="_blank" rel="noopener" className="text-link underline">
        {children}
      </a>
    </p>
  );
}
