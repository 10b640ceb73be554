"use client";

import { cx } from "@/components/ui/cx";
import { useSessionEnded } from "@/components/ui/form/kept/session-ended";
import { Icon } from "@/components/ui/icon";

type Link = { href: string; text: string };

type Props = {
  signIn: Link;
  /** The signed-in person's page, under their name. */
  person: Link | null;
};

/** "Sign in", or the name of the signed-in person until a form learns that the session has ended. */
export function AccountLink({ signIn, person }: Props) {
  const hasEnded = useSessionEnded();
  const isName = person !== null && !hasEnded;
  const { href, text } = isName ? person : signIn;
  return (
    <div className={cx("flex max-sm:-mr-1.5", isName ? "min-w-0" : "shrink-0")}>
      <a
        href={href}
        className="inline-flex min-h-target min-w-0 max-w-48 items-center gap-1.5 px-1.5 font-semibold text-ink decoration-2 underline-offset-8 hover:underline sm:px-2"
      >
        <Icon name="person" className="max-[24rem]:hidden" />
        <span className={cx(isName && "min-w-0 truncate")}>{text}</span>
      </a>
    </div>
  );
}
