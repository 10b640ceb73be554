import { useTranslations } from "next-intl";
import { Tally } from "@/components/attendance/tally";
import { PulledQuotes } from "@/components/reflections/pulled-quotes";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { Markdown } from "@/components/ui/text/markdown";
import { YourTown } from "@/components/wishes/your-town";
import { tally } from "@/lib/attendance/rules";
import { nightTitle } from "@/lib/events/rules";
import { citiesOf, published } from "@/lib/phases/night-rules";
import { type EventPhase, eventPhase } from "@/lib/phases/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { eventShareText } from "@/lib/share/sentence-rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { EventCities, hasFinder } from "./event-cities";
import { EventNotices } from "./event-notices";
import { HowItWorks } from "./how-it-works";
import { HeroBadges, HeroStrip, HeroWhen } from "./night-hero";
import { NightPrompt } from "./night-prompt";
import { Stream } from "./stream";

export type EventPageProps = {
  locale: Locale;
  snapshot: EventSnapshot;
  viewer: EventViewer;
  now: Date;
  /** "https://example.ca" */
  origin: string;
  /** Of a draft: nothing on it can be shared or answered yet. */
  isPreview?: boolean;
};

/** The leading content depends on the event's phase. */
export function EventPage(props: EventPageProps) {
  const { locale, snapshot, viewer, now, origin, isPreview = false } = props;
  const { event, meetups, cities } = snapshot;
  const on = published(meetups);
  const phase = eventPhase({ localDate: event.localDate, meetups: on }, now);
  const title = nightTitle(event, locale);
  const isCanceled = event.status === "canceled";
  const leadsWithNumbers = phase !== "before" && !isCanceled;
  const numbers = !isCanceled && <Numbers snapshot={snapshot} phase={phase} now={now} />;
  return (
    <Page
      size="display"
      title={title.text}
      titleLang={title.lang === locale ? undefined : title.lang}
      above={<HeroStrip {...{ locale, meetups, now, phase }} />}
      lead={
        <div className="grid gap-4">
          <div className="grid gap-1.5">
            <HeroWhen {...{ locale, event, meetups }} />
            <Hashtag hashtag={event.hashtag} />
          </div>
          <HeroBadges event={event} phase={phase} />
        </div>
      }
    >
      <div className="-mt-3 grid gap-5">
        <EventNotices locale={locale} event={event} phase={phase} mayEdit={viewer.mayEdit} />
        <Introduction locale={locale} event={event} />
        <div className="flex flex-wrap gap-3">
          {!isCanceled && <Stream event={event} phase={phase} />}
          {event.status !== "draft" && !isPreview && (
            <Share
              post={eventShareText(event, meetups, locale, now)}
              address={`${origin}/n/${event.slug}`}
            />
          )}
        </div>
      </div>
      {leadsWithNumbers && numbers}
      {phase === "after" && !isCanceled && <AfterNight locale={locale} snapshot={snapshot} />}
      <EventCities
        {...{ locale, snapshot, viewer, phase, now }}
        beside={!leadsWithNumbers && numbers}
      />
      {phase !== "after" && <Quotes locale={locale} snapshot={snapshot} />}
      {!isCanceled && <HowItWorks />}
      <YourTown
        {...{ locale, event, cities, viewer, now }}
        meetups={on}
        hasFinder={hasFinder(on)}
        closed={phase === "after" || event.status !== "published" || isPreview}
      />
    </Page>
  );
}

function Introduction({ locale, event }: { locale: Locale; event: EventSnapshot["event"] }) {
  const summary = pick(locale, event.summaryEn, event.summaryFr);
  const description = pick(locale, event.descriptionEn, event.descriptionFr);
  if (!summary && !description && !event.promptEn && !event.promptFr) return null;
  return (
    <div className="grid gap-4">
      {summary && (
        <p lang={summary.lang === locale ? undefined : summary.lang} className="max-w-text text-lg">
          {summary.text}
        </p>
      )}
      {description && (
        <Markdown
          text={description.text}
          lang={description.lang === locale ? undefined : description.lang}
          topHeading={2}
        />
      )}
      <NightPrompt locale={locale} event={event} />
    </div>
  );
}

type NumbersProps = { snapshot: EventSnapshot; phase: EventPhase; now: Date };

function Numbers({ snapshot: { meetups }, phase, now }: NumbersProps) {
  const cities = citiesOf(meetups);
  const people = cities.reduce((sum, { going }) => sum + going, 0);
  return (
    <Tally
      phase={phase}
      coming={{ people, cities: cities.length }}
      tally={tally(
        cities.map(({ headCounts }) => headCounts),
        now,
      )}
      hosts={[...new Set(published(meetups).flatMap(({ hosts }) => hosts))]}
    />
  );
}

type QuotesProps = { locale: Locale; snapshot: Pick<EventSnapshot, "event" | "quotes"> };

function Quotes({ locale, snapshot: { event, quotes } }: QuotesProps) {
  const t = useTranslations("nights.quotes");
  if (quotes.length === 0) return null;
  return (
    <Section
      id="quotes"
      title={t("title")}
      action={
        <a href={`/${locale}/n/${event.slug}/reflections`} className="text-link underline">
          {t("all")}
        </a>
      }
    >
      <PulledQuotes eventSlug={event.slug} quotes={quotes} />
    </Section>
  );
}

function AfterNight({ locale, snapshot }: QuotesProps) {
  const t = useTranslations("nights.write");
  return (
    <>
      <Quotes locale={locale} snapshot={snapshot} />
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-card border border-hairline bg-card p-4 sm:p-6">
        <div>
          <h2 className="text-xl">{t("title")}</h2>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        <ButtonLink
          look="primary"
          icon="edit"
          href={`/${locale}/n/${snapshot.event.slug}/reflections/new`}
        >
          {t("go")}
        </ButtonLink>
      </div>
    </>
  );
}
