import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

type Props = {
  /** Null on the first page. */
  first: string | null;
  /** Null on the last one. */
  next: string | null;
  texts: { first: string; more: string };
  className?: string;
};

/** The ways through a list that has several pages. */
export function Pages({ first, next, texts, className }: Props) {
  if (!first && !next) return null;
  return (
    <p className={cx("flex flex-wrap gap-3", className)}>
      {first && <ButtonLink href={first}>{texts.first}</ButtonLink>}
      {next && <ButtonLink href={next}>{texts.more}</ButtonLink>}
    </p>
  );
}
