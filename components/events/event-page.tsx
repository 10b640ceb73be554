import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tally } from "@/components/attendance/tally";
import { PulledQuotes } from "@/components/reflections/pulled-quotes";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { Markdown } from "@/components/ui/markdown";
import { meetupIn, OfTown, There, TownFinder, YourTown } from "@/components/wishes/your-town";
import type { YourTownProps } from "@/components/wishes/your-town-props";
import type { Tally as Counted } from "@/lib/attendance/rules";
import { published } from "@/lib/events/night-rules";
import { eventPhase } from "@/lib/events/phase-rules";
import { nightTitle } from "@/lib/events/rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { pick } from "@/lib/platform/i18n/pick";
import type { ToldReflection } from "@/lib/reflections/queries";
import { toldEvent } from "@/lib/share/sentence-rules";
import { type Answers, CityList } from "./city-list";
import { EventNotices } from "./event-notices";
import { HowItWorks } from "./how-it-works";
import { HeroBadges, HeroStrip, HeroWhen } from "./night-hero";
import { NightMap } from "./night-map";
import { NightPrompt } from "./night-prompt";
import { Stream } from "./stream";

export type EventPageProps = Omit<YourTownProps, "meetups"> &
  Answers & {
    meetups: YourTownProps["meetups"];
    tally: Counted;
    hosts: string[];
    quotes: ToldReflection[];
    /** A wish or an offer was just sent back: its form stays, with what was typed. */
    isSentBack: boolean;
    now: Date;
    /** "https://example.ca" */
    origin: string;
  };

/** Past this many cities the list is too long to be the finder. */
const FINDER_FROM = 13;

const hasFinder = (on: ShownMeetup[]) =>
  on.filter((meetup) => meetup.kind === "city").length >= FINDER_FROM;

/** The night, from the top: what leads changes with its phase. */
export function EventPage(props: EventPageProps) {
  const { locale, event, meetups, isSentBack, now, origin } = props;
  const on = published(meetups);
  const phase = eventPhase({ localDate: event.localDate, meetups: on }, now);
  const title = nightTitle(event, locale);
  const isOff = event.status === "canceled";
  const leadsWithNumbers = phase !== "before" && !isOff;
  const numbers = !isOff && <Numbers {...props} phase={phase} />;
  return (
    <Page
      size="display"
      title={title.text}
      titleLang={title.lang === locale ? undefined : title.lang}
      above={<HeroStrip locale={locale} event={event} meetups={meetups} now={now} phase={phase} />}
      lead={
        <div className="grid gap-4">
          <div className="grid gap-1.5">
            <HeroWhen locale={locale} event={event} meetups={meetups} />
            <Hashtag hashtag={event.hashtag} />
          </div>
          <HeroBadges event={event} phase={phase} />
        </div>
      }
    >
      <div className="-mt-3 grid gap-5">
        <EventNotices {...props} />
        <Opening {...props} />
        <div className="flex flex-wrap gap-3">
          {!isOff && <Stream event={event} phase={phase} />}
          {event.status !== "draft" && (
            <Share
              told={toldEvent(event, meetups, locale, now)}
              address={`${origin}/n/${event.slug}`}
            />
          )}
        </div>
      </div>
      {leadsWithNumbers && numbers}
      {phase === "after" && !isOff && <AfterNight {...props} />}
      <Cities {...props} phase={phase} beside={!leadsWithNumbers && numbers} />
      {phase !== "after" && <Quotes {...props} />}
      {!isOff && <HowItWorks />}
      {(isSentBack || (phase !== "after" && event.status === "published")) && (
        <YourTown {...props} meetups={on} hasFinder={hasFinder(on)} />
      )}
    </Page>
  );
}

type Phased = EventPageProps & { phase: ReturnType<typeof eventPhase> };

function Opening({ locale, event }: EventPageProps) {
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

function Numbers({ phase, tally, hosts, meetups, going }: Phased) {
  const cities = published(meetups).filter((meetup) => meetup.kind === "city");
  const people = cities.reduce((sum, { id }) => sum + (going.get(id)?.going ?? 0), 0);
  return (
    <Tally phase={phase} coming={{ people, cities: cities.length }} tally={tally} hosts={hosts} />
  );
}

function Cities({ beside, ...props }: Phased & { beside: ReactNode }) {
  const { locale, viewer, event, meetups, now, going, counts, mine, town, cities } = props;
  const t = useTranslations("nights");
  const on = published(meetups);
  const there = town && meetupIn(on, town);
  return (
    <Section id="cities" title={t("cities.title")}>
      {hasFinder(on) && props.phase !== "after" && (
        <div className="group/town mb-6 grid gap-4">
          <TownFinder locale={locale} cities={cities} town={town} id="find-town" />
          <OfTown>
            {there && <There {...{ locale, event, town, now }} meetup={there} />}
            {town && !there && (
              <a href="#your-town" className="text-link underline">
                {t("notHere")}
              </a>
            )}
          </OfTown>
        </div>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-2 lg:gap-6">
        <CityList
          {...{ locale, viewer, now, going, counts, mine, meetups }}
          eventDate={event.localDate}
        />
        <div className="grid gap-8 lg:tall:sticky lg:tall:top-6">
          {event.status !== "canceled" && <NightMap {...{ locale, meetups, now, going, counts }} />}
          {beside}
        </div>
      </div>
    </Section>
  );
}

function Quotes({ locale, event, quotes }: EventPageProps) {
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

function AfterNight(props: EventPageProps) {
  const { locale, event } = props;
  const t = useTranslations("nights.write");
  return (
    <>
      <Quotes {...props} />
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-card border border-hairline bg-card p-4 sm:p-6">
        <div>
          <h2 className="text-xl">{t("title")}</h2>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        <ButtonLink look="primary" icon="edit" href={`/${locale}/n/${event.slug}/reflections/new`}>
          {t("go")}
        </ButtonLink>
      </div>
    </>
  );
}
