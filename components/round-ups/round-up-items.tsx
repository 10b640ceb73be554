import { byline, foreign } from "@/components/reflections/byline";
import { Markdown } from "@/components/ui/text/markdown";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { RoundUpItem, RoundUpQuote, RoundUpText } from "@/lib/round-ups/queries";

type Props = { locale: Locale; eventSlug: string; items: RoundUpItem[] };

/** Themes and texts of the organizers, with what people let them quote. */
export function RoundUpItems({ locale, eventSlug, items }: Props) {
  return (
    <div className="grid gap-8">
      {items.map((item) =>
        item.kind === "text" ? (
          <TextOf key={item.id} {...{ locale }} texts={item.texts} />
        ) : (
          <Quote key={item.id} {...{ locale, eventSlug }} quote={item} />
        ),
      )}
    </div>
  );
}

function TextOf({ locale, texts }: { locale: Locale; texts: RoundUpText["texts"] }) {
  const theme = pick(locale, texts.titleEn, texts.titleFr);
  const text = pick(locale, texts.textEn, texts.textFr);
  return (
    <div className="grid gap-3">
      {theme && (
        <h2 lang={foreign(theme.lang, locale)} className="wrap-anywhere text-2xl">
          {theme.text}
        </h2>
      )}
      {text && <Markdown text={text.text} lang={foreign(text.lang, locale)} topHeading={3} />}
    </div>
  );
}

type QuoteProps = { locale: Locale; eventSlug: string; quote: RoundUpQuote };

function Quote({ locale, eventSlug, quote }: QuoteProps) {
  const [t, r] = [useTranslations("roundUps"), useTranslations("reflections")];
  const name = byline(r, quote, locale);
  return (
    <figure className="grid gap-1 border-ink border-l-4 pl-4">
      <blockquote
        lang={foreign(quote.locale, locale)}
        className="wrap-anywhere font-reading text-xl leading-snug"
      >
        {quote.quoted}
      </blockquote>
      <figcaption>
        <a
          href={`/${locale}${quotePath(eventSlug, quote)}`}
          aria-label={t("source", { name })}
          className="inline-flex min-h-target items-center text-link hover:underline"
        >
          {name}
        </a>
      </figcaption>
    </figure>
  );
}

/** Where it was written, without the language. */
export function quotePath(eventSlug: string, { slug, pointId }: RoundUpQuote): string {
  const reflection = `/n/${eventSlug}/reflections/${slug}`;
  return pointId ? `${reflection}/points/${pointId}` : reflection;
}
