import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import type { Origin } from "@/lib/commitments/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { eventSlug: string; origin: Origin };

/** The point of a reflection that it is made from. */
export function FromPoint({ eventSlug, origin }: Props) {
  const t = useTranslations("commitments");
  const page = useLocale();
  const { id, text, slug, locale, authorName } = origin;
  return (
    <figure className="grid max-w-text border-hairline border-l-3 pl-4">
      <blockquote
        lang={foreign(locale, page)}
        className="wrap-anywhere whitespace-pre-line font-reading text-lg leading-relaxed"
      >
        {text}
      </blockquote>
      <figcaption>
        <a
          href={`/${page}/n/${eventSlug}/reflections/${slug}/points/${id}`}
          className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
        >
          {t("from", { name: authorName })}
        </a>
      </figcaption>
    </figure>
  );
}
