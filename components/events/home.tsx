import type { ReactNode } from "react";
import { FeedLinks } from "@/components/feeds/feed-links";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { NightStrip } from "@/components/strip/night-strip";
import { ButtonLink } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { EmptyState } from "@/components/ui/empty-state";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ListedEvent, PastPage } from "@/lib/snapshot/home-queries";
import { HomeNight } from "./home-night";
import { HomeNights } from "./home-nights";
import { HowItWorks } from "./how-it-works";

type Props = {
  locale: Locale;
  now: Date;
  /** Listed ongoing and upcoming events, the next one first. */
  next: ListedEvent[];
  past: PastPage;
  /** The next event's big number, with what it counts. */
  number?: ReactNode;
  /** The next event's map. */
  map?: ReactNode;
};

const NO_LIGHT = {
  NT: "none",
  AT: "none",
  ET: "none",
  CT: "none",
  MT: "none",
  PT: "none",
} as const;

/** The next listed event, then past ones, then how to start one. */
export function Home({ locale, now, next, past, number, map }: Props) {
  const t = useTranslations("events.home");
  const [night, ...also] = next;
  const name = night && nightTitle(night, locale);
  // Two lists of one event each are shown side by side.
  const alone = also.length === 1 && past.events.length === 1;
  return (
    <Page
      size="display"
      title={name?.text ?? t("tagline")}
      titleLang={name && name.lang !== locale ? name.lang : undefined}
      above={night ? undefined : <NightStrip locale={locale} light={NO_LIGHT} size="slim" />}
      lead={t("lead")}
    >
      {night ? (
        <HomeNight locale={locale} now={now} night={night} number={number} map={map} />
      ) : (
        <EmptyState
          action={
            <ButtonLink look="primary" href={`/${locale}/start`}>
              {t("start")}
            </ButtonLink>
          }
        >
          {t("empty")}
        </EmptyState>
      )}
      <div className={cx("grid gap-12 empty:hidden", alone && "md:grid-cols-2 md:gap-6")}>
        {also.length > 0 && (
          <Section id="also" title={t("also")}>
            <HomeNights locale={locale} nights={also} now={now} />
          </Section>
        )}
        {past.events.length > 0 && (
          <Section id="past" title={t("past")}>
            <HomeNights locale={locale} nights={past.events} now={now} />
            {past.after && (
              <ButtonLink className="mt-4" href={`/${locale}?after=${past.after}#past`}>
                {t("earlier")}
              </ButtonLink>
            )}
          </Section>
        )}
      </div>
      {past.events.length > 0 && <SearchAndFeeds locale={locale} />}
      <HowItWorks />
      {night && (
        <Section id="start" title={t("start-title")}>
          <p className="mb-4 max-w-text text-ink-2">{t("start-lead")}</p>
          <ButtonLink icon="plus" href={`/${locale}/start`}>
            {t("start")}
          </ButtonLink>
        </Section>
      )}
    </Page>
  );
}

/** Once something was written. */
function SearchAndFeeds({ locale }: { locale: Locale }) {
  const [search, feeds] = [useTranslations("search"), useTranslations("feeds")];
  return (
    <div className="grid justify-items-start gap-6">
      <ButtonLink href={`/${locale}/search`}>{search("link")}</ButtonLink>
      <FeedLinks feeds={[{ path: "reflections", text: feeds("all") }]} />
    </div>
  );
}
