import { ButtonLink } from "../button";

type Props = {
  label: string;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  /** Such as "51–100 of 230". */
  range: string;
  texts: Record<"previous" | "next", string>;
};

/** The pages of a long list; nothing if there is one only. */
export function PageLinks({ label, page, pages, hrefOf, range, texts }: Props) {
  if (pages === 1) return null;
  return (
    <nav aria-label={label} className="no-print mt-4 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <ButtonLink href={hrefOf(page - 1)} icon="arrow-left" rel="prev">
          {texts.previous}
        </ButtonLink>
      )}
      <p className="text-ink-2">{range}</p>
      {page < pages && (
        <ButtonLink href={hrefOf(page + 1)} icon="arrow-right" rel="next">
          {texts.next}
        </ButtonLink>
      )}
    </nav>
  );
}
