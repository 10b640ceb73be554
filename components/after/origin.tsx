import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { cx } from "@/components/ui/cx";
import { LinkedText } from "@/components/ui/text/linked-text";
import { Markdown } from "@/components/ui/text/markdown";
import type { Origin } from "@/lib/origins/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";

const SENTENCES = {
  point: "from",
  comment: "from-comment",
  question: "from-question",
} as const;

type Props = { origin: Origin; links?: SiteLinks };

/** The point of a reflection, the comment, or the open question that it is made from. */
export function FromOrigin({ origin, links }: Props) {
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
        {kind === "comment" ? (
          <Markdown text={text} topHeading={null} {...(links && { links })} />
        ) : (
          <LinkedText text={text} links={links} />
        )}
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
