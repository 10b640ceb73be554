import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { href: string; children: ReactNode };

/** "Sign in", or the name of who is here. */
export function AccountLink({ href, children }: Props) {
  return (
    <a
      href={href}
      className="inline-flex min-h-target min-w-0 max-w-48 items-center gap-1.5 px-1.5 sm:px-2 font-semibold text-ink underline-offset-8 decoration-2 hover:underline"
    >
      <Icon name="person" className="max-[24rem]:hidden" />
      <span className="min-w-0 truncate">{children}</span>
    </a>
  );
}
