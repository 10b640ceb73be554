import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { cx } from "@/components/ui/cx";
import { Markdown } from "@/components/ui/text/markdown";
import type { Origin } from "@/lib/origins/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";

const SENTENCES = {
  point: "from",
  comment: "from-comment",
  question: "from-question",
} as const;

/** The point of a reflection, the comment, or the open question that it is made from. */
export function FromOrigin({ origin }: { origin: Origin }) {
  const t = useTranslations("commitments");
  const page = useLocale();
  const { kind, text, path, locale, authorName } = origin;
  return (
    <figure className="grid max-w-text border-hairline border-l-3 pl-4">
      <blockquote
        lang={foreign(locale, page)}
        className={cx(
          "wrap-anywhere font-reading text-lg leading-relaxed",
          kind !== "comment" && "whitespace-pre-line",
        )}
      >
        {kind === "comment" ? <Markdown text={text} topHeading={null} /> : text}
      </blockquote>
      <figcaption>
        <a
          href={`/${page}${path}`}
          className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
        >
          {t(SENTENCES[kind], { name: authorName })}
        </a>
      </figcaption>
    </figure>
  );
}
