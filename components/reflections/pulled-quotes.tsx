import { useLocale } from "next-intl";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownReflection } from "@/lib/reflections/queries";
import { byline, foreign } from "./byline";
import { QuoteList } from "./quote-list";

type Props = { eventSlug: string; quotes: ShownReflection[] };

export function PulledQuotes({ eventSlug, quotes }: Props) {
  const t = useTranslations("reflections");
  const locale = useLocale();
  return (
    <QuoteList
      path={`/${locale}/n/${eventSlug}/reflections`}
      quotes={quotes.map((quote) => {
        const lang = foreign(quote.locale, locale);
        const name = byline(t, quote, locale);
        return {
          slug: quote.slug,
          text: quote.stayed,
          ...(lang && { lang }),
          name,
          label: t("read", { name }),
        };
      })}
    />
  );
}
