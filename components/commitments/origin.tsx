import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { cx } from "@/components/ui/cx";
import { Markdown } from "@/components/ui/text/markdown";
import type { Origin } from "@/lib/commitments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { origin: Origin };

/** The point of a reflection, or the comment, that it is made from. */
export function FromOrigin({ origin }: Props) {
  const t = useTranslations("commitments");
  const page = useLocale();
  const { kind, text, path, locale, authorName } = origin;
  return (
    <figure className="grid max-w-text border-hairline border-l-3 pl-4">
      <blockquote
        lang={foreign(locale, page)}
        className={cx(
          "wrap-anywhere font-reading text-lg leading-relaxed",
          kind === "point" && "whitespace-pre-line",
        )}
      >
        {kind === "point" ? text : <Markdown text={text} topHeading={null} />}
      </blockquote>
      <figcaption>
        <a
          href={`/${page}${path}`}
          className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
        >
          {t(kind === "point" ? "from" : "from-comment", { name: authorName })}
        </a>
      </figcaption>
    </figure>
  );
}
