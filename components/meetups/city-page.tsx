import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RsvpCard } from "@/components/rsvps/rsvp-card";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { Page } from "@/components/site/page";
import { NightStrip } from "@/components/strip/night-strip";
import { cx } from "@/components/ui/cx";
import { nightTitle } from "@/lib/events/rules";
import { meetupState, placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import { stripLight } from "@/lib/phases/strip-rules";
import { startShort } from "@/lib/places/clock-rules";
import { formatDayShort } from "@/lib/platform/time/format";
import { takesRsvps } from "@/lib/seating/rules";
import { meetupShareText } from "@/lib/share/sentence-rules";
import { CityBar } from "./city-bar";
import { CityLead, CityNotices } from "./city-head";
import type { CityPageProps } from "./city-page-props";
import { CityFirst, CityRest } from "./city-rest";
import { OtherCities } from "./city-strip";

/** A city's meetup, or the one from afar, which has no venue. */
export function CityPage(props: CityPageProps) {
  const { locale, snapshot, meetup, now } = props;
  const { event, meetups } = snapshot;
  const t = useTranslations("nights.town");
  const title = nightTitle(event, locale);
  const [hasRsvp, isAfar] = [hasActiveRsvp(props), meetup.kind === "afar"];
  const day = formatDayShort(meetup.localDate, locale);
  const town = placeName(meetup, locale);
  return (
    <Page
      size="display"
      title={town}
      back={{ href: `/${locale}/n/${event.slug}`, ...title }}
      above={<NightStrip locale={locale} light={stripLight(published(meetups), now)} size="slim" />}
      lead={<CityLead {...props} />}
    >
      <div className="grid gap-12">
        <CityNotices {...props} />
        <div className="grid items-start gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
          <div className="grid gap-12 empty:hidden lg:col-start-1">
            <CityFirst {...props} />
          </div>
          {meetupState(meetup, now) !== "draft" && (
            <div
              className={cx(
                "grid gap-5 lg:col-start-2 lg:row-span-2 lg:row-start-1",
                // With all its forms the card may be taller than the window.
                !hasRsvp && "lg:tall:sticky lg:tall:top-6",
              )}
            >
              <Card {...props} />
            </div>
          )}
          <div className="grid gap-12 lg:col-start-1">
            <CityRest {...props} />
          </div>
        </div>
        <OtherCities {...{ locale, meetup, meetups }} />
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
  const { locale, snapshot, meetup, viewer, now, origin } = props;
  const { event } = snapshot;
  const share = (id: string): ReactNode => (
    <Share
      id={id}
      post={meetupShareText(event, meetup, locale, now)}
      address={`${origin}/n/${event.slug}/${meetup.slug}`}
    />
  );
  return (
    <>
      <RsvpCard {...{ locale, meetup, viewer, now }} share={share("share-card")} />
      {!hasActiveRsvp(props) && share("share")}
      <Hashtag hashtag={event.hashtag} />
    </>
  );
}
