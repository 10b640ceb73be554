import { foreign } from "@/components/reflections/byline";
import { PulledQuotes } from "@/components/reflections/pulled-quotes";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { OwnReflection } from "@/lib/reflections/own-queries";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type QuotesProps = { locale: Locale; snapshot: Pick<EventSnapshot, "event" | "quotes"> };

export function EventQuotes({ locale, snapshot: { event, quotes } }: QuotesProps) {
  const t = useTranslations("nights.quotes");
  if (quotes.length === 0) return null;
  return (
    <Section
      id="quotes"
      title={t("title")}
      action={
        <a href={`/${locale}/n/${event.slug}/reflections`} className="link">
          {t("all")}
        </a>
      }
    >
      <PulledQuotes eventSlug={event.slug} quotes={quotes} />
    </Section>
  );
}

type WriteProps = {
  locale: Locale;
  event: Pick<EventSnapshot["event"], "slug">;
  /** The viewer's own, drafts first. */
  own: OwnReflection[];
};

/** After the night, the way to one's own reflection. */
export function WriteYours({ locale, event, own: [mine] }: WriteProps) {
  const t = useTranslations("nights.write");
  const path = `/${locale}/n/${event.slug}/reflections`;
  if (mine) return <Written {...{ locale, path, mine }} />;
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-card border border-hairline bg-card p-4 sm:p-6">
      <div>
        <h2 className="text-xl">{t("title")}</h2>
        <p className="text-ink-2">{t("lead")}</p>
      </div>
      <ButtonLink look="primary" icon="edit" href={`${path}/new`}>
        {t("go")}
      </ButtonLink>
    </div>
  );
}

function Written({ locale, path, mine }: { locale: Locale; path: string; mine: OwnReflection }) {
  const t = useTranslations("nights.write");
  const isDraft = mine.status === "draft";
  return (
    <div className="grid justify-items-start gap-4 rounded-card border border-hairline bg-card p-4 sm:p-6">
      <div className="wrap-anywhere">
        <h2 className="text-xl">{t(isDraft ? "draft" : "yours")}</h2>
        <p lang={foreign(mine.locale, locale)}>
          <a
            href={isDraft ? `${path}/${mine.slug}/edit` : `${path}/${mine.slug}`}
            className="inline-flex min-h-target items-center font-reading text-link text-lg hover:underline"
          >
            {mine.title ?? mine.stayed}
          </a>
        </p>
      </div>
      <ButtonLink icon="edit" href={`${path}/new`}>
        {t("another")}
      </ButtonLink>
    </div>
  );
}
