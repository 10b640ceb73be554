import { byline, foreign } from "@/components/reflections/byline";
import { LinkedText } from "@/components/ui/text/linked-text";
import { Markdown } from "@/components/ui/text/markdown";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { RoundUpItem, RoundUpQuote, RoundUpText } from "@/lib/round-ups/queries";

type Props = { locale: Locale; eventSlug: string; items: RoundUpItem[]; links?: SiteLinks };

/** Themes and texts of the organizers, with what people let them quote. */
export function RoundUpItems({ locale, eventSlug, items, links }: Props) {
  return (
    <div className="grid gap-8">
      {items.map((item) =>
        item.kind === "text" ? (
          <TextOf key={item.id} {...{ locale, links }} texts={item.texts} />
        ) : (
          <Quote key={item.id} {...{ locale, eventSlug, links }} quote={item} />
        ),
      )}
    </div>
  );
}

type TextProps = { locale: Locale; texts: RoundUpText["texts"]; links: SiteLinks | undefined };

function TextOf({ locale, texts, links }: TextProps) {
  const theme = pick(locale, texts.titleEn, texts.titleFr);
  const text = pick(locale, texts.textEn, texts.textFr);
  return (
    <div className="grid gap-3">
      {theme && (
        <h2 lang={foreign(theme.lang, locale)} className="wrap-anywhere text-2xl">
          {theme.text}
        </h2>
      )}
      {text && (
        <Markdown
          text={text.text}
          lang={foreign(text.lang, locale)}
          topHeading={3}
          {...(links && { links })}
        />
      )}
    </div>
  );
}

type QuoteProps = {
  locale: Locale;
  eventSlug: string;
  quote: RoundUpQuote;
  links: SiteLinks | undefined;
};

function Quote({ locale, eventSlug, quote, links }: QuoteProps) {
  const [t, r] = [useTranslations("roundUps"), useTranslations("reflections")];
  const name = byline(r, quote, locale);
  return (
    <figure className="grid gap-1 border-ink border-l-4 pl-4">
      <blockquote
        lang={foreign(quote.locale, locale)}
        className="wrap-anywhere font-reading text-xl leading-snug"
      >
        <LinkedText text={quote.quoted} links={links} />
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
