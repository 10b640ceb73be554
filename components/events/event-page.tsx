import { BoardLink } from "@/components/board/board-link";
import { EventCalendar } from "@/components/calendar/event-calendar";
import { EventDebriefs } from "@/components/debriefs/event-debriefs";
import { EventQuestions } from "@/components/open-questions/event-questions";
import { NextTime } from "@/components/recap/next-time";
import { Recap, RoundUpLink } from "@/components/recap/recap";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { Page } from "@/components/site/page";
import { EventThanks } from "@/components/supporters/event-thanks";
import { LightsFromAfar } from "@/components/tonight/from-afar";
import { cx } from "@/components/ui/cx";
import { YourTown } from "@/components/wishes/your-town";
import { latestCounts } from "@/lib/attendance/rules";
import { nightTitle } from "@/lib/events/rules";
import { citiesOf, nightPhase, published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { EventRecap } from "@/lib/recap/queries";
import type { OwnReflection } from "@/lib/reflections/own-queries";
import { eventShareText } from "@/lib/share/sentence-rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import type { EventViewer } from "@/lib/snapshot/viewer-queries";
import { EventMap } from "../map/event-map";
import { LitCities } from "../map/lit-cities";
import { AboutEvent } from "./about-event";
import { CarriedCommitments, CarriedQuestions } from "./event-carried-over";
import { EventCities, hasFinder } from "./event-cities";
import { EventCommitments } from "./event-commitments";
import { EventNotices } from "./event-notices";
import { EventNumbers } from "./event-numbers";
import { EventQuotes, WriteYours } from "./event-quotes";
import { EventReports } from "./event-reports";
import { HowItWorks } from "./how-it-works";
import { EventSummary, HeroBadges, HeroStrip, HeroWhen } from "./night-hero";
import { Stream } from "./stream";

export type EventPageProps = {
  locale: Locale;
  snapshot: EventSnapshot;
  /** Null until the night is over. */
  recap?: EventRecap | null;
  /** Where hashtags and mentions in it lead. */
  links?: SiteLinks;
  viewer: EventViewer;
  /** What the viewer has written of it. */
  own?: OwnReflection[];
  now: Date;
  /** "https://example.ca" */
  origin: string;
  /** Of a draft: nothing on it can be shared or answered yet. */
  isPreview?: boolean;
};

/** What it is and was promised for it, the number and the map, then the cities; after the night, quotes precede them. */
export function EventPage(props: EventPageProps) {
  const { locale, snapshot, recap, viewer, own = [], now, isPreview = false } = props;
  const { event, meetups, cities, carriedOver } = snapshot;
  const on = published(meetups);
  const phase = nightPhase(snapshot, now);
  const title = nightTitle(event, locale);
  const isCanceled = event.status === "canceled";
  const counts = latestCounts(citiesOf(meetups), now);
  const isBefore = phase === "before" && !isCanceled;
  const isAfter = phase === "after" && !isCanceled;
  const takesWishes = phase !== "after" && event.status === "published" && !isPreview;
  return (
    <Page
      size="display"
      title={title.text}
      titleLang={title.lang === locale ? undefined : title.lang}
      above={<HeroStrip {...{ locale, meetups, now, phase }} />}
      lead={<HeroWhen {...{ locale, event, meetups, phase }} />}
    >
      <LitCities className={cx("night -mt-4", !isCanceled && "night-with-map")}>
        <div className="grid min-w-0 gap-8">
          <Hero {...props} />
          {isBefore && <CarriedCommitments {...{ locale, carriedOver }} />}
        </div>
        {!isCanceled && (
          // Beside the hero, and then in view beside the list.
          <div className="grid gap-5 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:tall:sticky lg:tall:top-6">
            <EventNumbers meetups={meetups} phase={phase} now={now} />
            {phase === "tonight" && (
              <LightsFromAfar locale={locale} lights={snapshot.hereFromAfar} />
            )}
            <EventMap
              {...{ locale, meetups, counts, now }}
              {...(phase === "tonight" && { afar: snapshot.hereFromAfar.towns })}
            />
          </div>
        )}
        <div className="grid min-w-0 gap-12 lg:col-start-1">
          {isAfter ? (
            <>
              <EventQuotes locale={locale} snapshot={snapshot} />
              <WriteYours {...{ locale, event, own }} />
              {recap?.hasRoundUp && <RoundUpLink {...{ locale, event }} />}
            </>
          ) : (
            <>
              {isBefore && <CarriedQuestions {...{ locale, carriedOver }} />}
              {phase === "tonight" && !isCanceled && <EventReports {...{ locale, meetups }} />}
              <EventCities {...{ locale, snapshot, viewer, counts, phase, now, takesWishes }} />
            </>
          )}
        </div>
        {isAfter && <Afterwards {...props} />}
      </LitCities>
      <AboutEvent
        {...{ locale, event }}
        isPromptShown={Boolean(recap) && on.some(({ promptAnswers }) => promptAnswers.length > 0)}
      />
      {!isAfter && <EventQuotes locale={locale} snapshot={snapshot} />}
      {isAfter && <EventThanks {...{ locale, snapshot }} />}
      {!isCanceled && !isAfter && <HowItWorks />}
      <YourTown
        {...{ locale, event, cities, viewer, now }}
        meetups={on}
        hasFinder={hasFinder(on)}
        closed={!takesWishes}
      />
      <Hashtag hashtag={event.hashtag} />
    </Page>
  );
}

/** What was recorded and written, over the whole width, and the cities. */
function Afterwards(props: EventPageProps) {
  const { locale, snapshot, recap, links, viewer, now, isPreview = false } = props;
  const { event, meetups } = snapshot;
  const counts = latestCounts(citiesOf(meetups), now);
  return (
    <div className="grid min-w-0 gap-12 lg:col-span-2">
      {recap && <Recap {...{ locale, snapshot, recap, links, now }} />}
      <EventDebriefs {...{ locale, meetups }} />
      <div className="pair">
        <EventCommitments
          {...{ locale, snapshot }}
          isOpen={event.status === "published" && !isPreview}
        />
        {recap && (
          <EventQuestions {...{ locale, event }} questions={recap.questions} isOpen={!isPreview} />
        )}
      </div>
      {recap && <NextTime {...{ locale, event, meetups, recap, links }} />}
      <EventCities
        {...{ locale, snapshot, viewer, counts, now }}
        phase="after"
        takesWishes={false}
      />
    </div>
  );
}

/** Badges, the summary, and what can be done with the whole night. */
function Hero({ locale, snapshot, viewer, now, origin, isPreview }: EventPageProps) {
  const { event, meetups } = snapshot;
  const phase = nightPhase(snapshot, now);
  const address = `${origin}/n/${event.slug}`;
  return (
    <div className="grid min-w-0 gap-4">
      <HeroBadges event={event} phase={phase} />
      <EventNotices
        {...{ locale, event, phase }}
        mayEdit={viewer.mayEdit}
        awaited={snapshot.awaited.length}
        address={address}
      />
      <EventSummary locale={locale} event={event} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {event.status !== "canceled" && <Stream event={event} phase={phase} />}
        {event.status === "published" && phase === "tonight" && !isPreview && (
          <BoardLink href={`/${locale}/n/${event.slug}/live`} />
        )}
        {event.status === "published" && phase !== "after" && !isPreview && (
          <EventCalendar {...{ locale, origin }} slug={event.slug} />
        )}
        {event.status !== "draft" && !isPreview && (
          <Share post={eventShareText(event, meetups, locale, now)} address={address} />
        )}
        <span className="font-semibold text-ink-2">#{event.hashtag}</span>
      </div>
    </div>
  );
}
