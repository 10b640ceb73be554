import { RsvpCard } from "@/components/rsvps/rsvp-card";
import { Hashtag } from "@/components/share/hashtag";
import { StubLink } from "@/components/share/stub-page";
import { Page } from "@/components/site/page";
import { NightStrip } from "@/components/strip/night-strip";
import { cx } from "@/components/ui/cx";
import { nightTitle } from "@/lib/events/rules";
import { meetupState, placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import { stripLight } from "@/lib/phases/strip-rules";
import { startShort } from "@/lib/places/clock-rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDayShort } from "@/lib/platform/time/format";
import { takesRsvps } from "@/lib/seating/rules";
import { CityBar } from "./city-bar";
import { CityGlance, CityNotices } from "./city-head";
import type { CityPageProps } from "./city-page-props";
import { CityCounts, CityRest } from "./city-rest";
import { OtherCities } from "./city-strip";
import { DirectionsAndShare, MeetupActions } from "./meetup-actions";
import { Nearby } from "./nearby";

/** A city's meetup, or the one from afar, which has no venue. */
export function CityPage(props: CityPageProps) {
  const { locale, snapshot, meetup, now } = props;
  const { event, meetups } = snapshot;
  const t = useTranslations("nights.town");
  const title = nightTitle(event, locale);
  const [hasRsvp, isAfar] = [hasActiveRsvp(props), meetup.kind === "afar"];
  const day = formatDayShort(meetup.localDate, locale);
  const town = placeName(meetup, locale);
  const state = meetupState(meetup, now);
  return (
    <Page
      size="display"
      title={town}
      back={{ href: `/${locale}/n/${event.slug}`, ...title }}
      above={<NightStrip locale={locale} light={stripLight(published(meetups), now)} size="slim" />}
    >
      <div className="-mt-5 grid gap-12">
        <div className="grid items-start gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
          <div className="grid min-w-0 gap-5 lg:col-start-1">
            <CityGlance {...props} />
            <CityNotices {...props} />
            {state === "done" && meetup.kind === "city" && <CityCounts {...props} />}
          </div>
          {state !== "draft" && (
            <div
              className={cx(
                "grid gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1",
                // With all its forms the card may be taller than the window.
                !hasRsvp && "lg:tall:sticky lg:tall:top-6",
              )}
            >
              <Card {...props} />
            </div>
          )}
          <div className="mt-5 grid min-w-0 gap-10 lg:col-start-1">
            <CityRest {...props} />
          </div>
        </div>
        <OtherCities {...{ locale, meetup, meetups }} />
        <Hashtag hashtag={event.hashtag} />
      </div>
      {takesRsvps(meetup, hasRsvp, now) && (
        <CityBar
          town={town}
          when={`${day}, ${startShort(meetup, locale)}`}
          text={t(hasRsvp ? "barMine" : isAfar ? "barAfar" : "bar")}
        />
      )}
    </Page>
  );
}

function hasActiveRsvp({ meetup, viewer, now }: CityPageProps): boolean {
  const isActive = viewer.answer !== null && viewer.answer.status !== "canceled";
  return isActive && takesRsvps(meetup, isActive, now);
}

function Card(props: CityPageProps) {
  const { locale, snapshot, meetup, viewer, wasRejected, now } = props;
  return (
    <>
      <RsvpCard
        {...{ locale, meetup, viewer, wasRejected, now }}
        share={
          <>
            <DirectionsAndShare {...props} id="share-card" />
            {viewer.answer?.status === "going" && (
              <StubLink href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}/in`} />
            )}
          </>
        }
        nearby={<Nearby {...{ locale, meetup, now }} meetups={snapshot.meetups} />}
      />
      {!hasActiveRsvp(props) && <MeetupActions {...props} id="share" />}
    </>
  );
}
