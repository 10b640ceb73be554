import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";

type Props = {
  href: string;
  text: string;
  /** Names are truncated; "Sign in" wraps instead. */
  isName: boolean;
};

/** "Sign in", or the name of the signed-in person. */
export function AccountLink({ href, text, isName }: Props) {
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
