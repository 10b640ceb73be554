import type { ReactNode } from "react";

/** For a form whose session ended: in a tab of its own, so that this page keeps what was typed. */
export function SignInTab({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p>
      <a href={href} target="_blank" rel="noopener" className="text-link underline">
        {children}
      </a>
    </p>
  );
}
