import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RsvpCard } from "@/components/rsvps/rsvp-card";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { NightStrip } from "@/components/site/night-strip";
import { Page } from "@/components/site/page";
import { cx } from "@/components/ui/cx";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/i18n/locales";
import { startShort } from "@/lib/meetups/clock-rules";
import { published } from "@/lib/meetups/night-rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { meetupState, placeName } from "@/lib/meetups/rules";
import type { City } from "@/lib/places/queries";
import type { whoIsComing } from "@/lib/rsvps/coming-queries";
import type { MyAnswer } from "@/lib/rsvps/queries";
import { takesAnswers } from "@/lib/rsvps/rules";
import { toldMeetup } from "@/lib/share/sentences";
import type { ShownLineUp } from "@/lib/talks/queries";
import { formatDayShort } from "@/lib/time/format";
import { stripLight } from "@/lib/time/strip";
import type { Person } from "@/lib/viewer";
import { CityBar } from "./city-bar";
import { CityLead, CityNotices } from "./city-head";
import { CityFirst, CityRest } from "./city-rest";
import { OtherCities } from "./city-strip";

export type CityPageProps = {
  locale: Locale;
  viewer: Person | null;
  event: ShownEvent;
  meetup: ShownMeetup;
  meetups: ShownMeetup[];
  cities: City[];
  town: City | null;
  mine: MyAnswer;
  coming: Awaited<ReturnType<typeof whoIsComing>>;
  hosts: string[];
  lineUp: ShownLineUp | null;
  counts: ShownHeadCount[];
  /** The RSVP was just sent back: its form stays, with what was typed. */
  isSentBack: boolean;
  now: Date;
  /** "https://example.ca" */
  origin: string;
};

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
