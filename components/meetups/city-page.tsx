import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RsvpCard } from "@/components/rsvps/rsvp-card";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { NightStrip } from "@/components/site/night-strip";
import { Page } from "@/components/site/page";
import { cx } from "@/components/ui/cx";
import { published } from "@/lib/events/night-rules";
import { nightTitle } from "@/lib/events/rules";
import { stripLight } from "@/lib/events/strip-rules";
import { meetupState, placeName } from "@/lib/meetups/rules";
import { startShort } from "@/lib/places/clock-rules";
import { formatDayShort } from "@/lib/platform/time/format";
import { takesAnswers } from "@/lib/seating/rules";
import { toldMeetup } from "@/lib/share/sentence-rules";
import { CityBar } from "./city-bar";
import { CityLead, CityNotices } from "./city-head";
import type { CityPageProps } from "./city-page-props";
import { CityFirst, CityRest } from "./city-rest";
import { OtherCities } from "./city-strip";

/** One city's meetup, or the one from afar: the same composition without a venue. */
export function CityPage(props: CityPageProps) {
  const { locale, event, meetup, meetups, now } = props;
  const t = useTranslations("nights.town");
  const title = nightTitle(event, locale);
  const [held, isAfar] = [holdsAnswer(props), meetup.kind === "afar"];
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
                // With everything that can be said about an answer the card is taller than a window.
                !held && "lg:tall:sticky lg:tall:top-6",
              )}
            >
              <Card {...props} />
            </div>
          )}
          <div className="grid gap-12 lg:col-start-1">
            <CityRest {...props} />
          </div>
        </div>
        <OtherCities {...props} />
      </div>
      {takesAnswers(meetup, held, now) && (
        <CityBar
          town={town}
          when={`${day}, ${startShort(meetup, locale)}`}
          text={t(held ? "barMine" : isAfar ? "barAfar" : "bar")}
        />
      )}
    </Page>
  );
}

/** Whether the card shows an answer, with all that can be said about it. */
function holdsAnswer({ meetup, mine, now }: CityPageProps): boolean {
  const answered = mine.answer !== null && mine.answer.status !== "canceled";
  return answered && takesAnswers(meetup, answered, now);
}

function Card(props: CityPageProps) {
  const { locale, viewer, event, meetup, mine, coming, isSentBack, now, origin } = props;
  const share = (id: string): ReactNode => (
    <Share
      id={id}
      told={toldMeetup(event, meetup, locale, now)}
      address={`${origin}/n/${event.slug}/${meetup.slug}`}
    />
  );
  return (
    <>
      <RsvpCard
        {...{ locale, viewer, meetup, mine, isSentBack, now }}
        waitlisted={coming.waitlisted}
        share={share("share-card")}
      />
      {!holdsAnswer(props) && share("share")}
      <Hashtag hashtag={event.hashtag} />
    </>
  );
}
