import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownReflection } from "@/lib/reflections/queries";
import { byline, foreign } from "./byline";

type Props = { eventSlug: string; quotes: ShownReflection[] };

export function PulledQuotes({ eventSlug, quotes }: Props) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  return (
    <div className="@container">
      <ul className="grid gap-8 @3xl:grid-cols-3">
        {quotes.map((quote) => (
          <li key={quote.id}>
            <figure className="grid gap-3">
              <blockquote
                lang={foreign(quote.locale, locale)}
                className="border-ink border-t-3 pt-3 font-display font-semibold text-xl text-balance leading-snug"
              >
                {quote.stayed}
              </blockquote>
              <figcaption>
                <a
                  href={`/${locale}/n/${eventSlug}/reflections/${quote.slug}`}
                  aria-label={t("read", { name: byline(t, quote, locale) })}
                  className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
                >
                  {byline(t, quote, locale)}
                </a>
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </div>
  );
}
