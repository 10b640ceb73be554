import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HeadCounts } from "@/components/attendance/head-counts";
import { RsvpCard } from "@/components/rsvps/rsvp-card";
import { Hashtag } from "@/components/share/hashtag";
import { Share } from "@/components/share/share";
import { NightStrip } from "@/components/site/night-strip";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { LineUp } from "@/components/talks/line-up";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/i18n/locales";
import { startShort } from "@/lib/meetups/clock-rules";
import { published } from "@/lib/meetups/night-rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { City } from "@/lib/places/queries";
import type { whoIsComing } from "@/lib/rsvps/coming-queries";
import type { MyAnswer } from "@/lib/rsvps/queries";
import { closedFor } from "@/lib/rsvps/rules";
import { toldMeetup } from "@/lib/share/sentences";
import type { ShownLineUp } from "@/lib/talks/queries";
import { proposalRefusal } from "@/lib/talks/rules";
import { formatDayShort } from "@/lib/time/format";
import { meetupPhase } from "@/lib/time/phase";
import { stripLight } from "@/lib/time/strip";
import type { Person } from "@/lib/viewer";
import { AskHosts } from "./ask-hosts";
import { CityBar } from "./city-bar";
import { WhoIsComing } from "./city-coming";
import { CityLead, CityNotices } from "./city-head";
import { OtherCities } from "./city-strip";
import { AfarWhere, CityWhere } from "./city-where";
import { HouseRules } from "./facts";

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
  now: Date;
  /** "https://example.ca" */
  origin: string;
};

/** One city's meetup, or the one from afar: the same composition without a venue. */
export function CityPage(props: CityPageProps) {
  const { locale, event, meetup, meetups, mine, now } = props;
  const t = useTranslations("nights.town");
  const title = nightTitle(event, locale);
  const isOpen = closedFor(meetup, now) === null;
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
        <div className="grid items-start gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid gap-12">
            {meetup.kind === "city" ? <CityWhere {...props} /> : <AfarWhere {...props} />}
          </div>
          <div className="grid gap-5 lg:tall:sticky lg:tall:top-6 lg:row-span-2">
            <Card {...props} />
          </div>
          <div className="grid gap-12">
            <Rest {...props} />
          </div>
        </div>
        <Section id="other-cities" title={t("otherCities")}>
          <OtherCities {...props} />
        </Section>
      </div>
      {(isOpen || mine.answer) && (
        <CityBar
          town={town}
          when={`${formatDayShort(meetup.localDate, locale)}, ${startShort(meetup, locale)}`}
          text={t(mine.answer && mine.answer.status !== "canceled" ? "barMine" : "bar")}
        />
      )}
    </Page>
  );
}

function Card(props: CityPageProps) {
  const { locale, viewer, event, meetup, mine, coming, now, origin } = props;
  const share = (id: string): ReactNode => (
    <Share
      id={id}
      told={toldMeetup(event, meetup, locale)}
      address={`${origin}/n/${event.slug}/${meetup.slug}`}
    />
  );
  const isAnswered = mine.answer !== null && mine.answer.status !== "canceled";
  return (
    <>
      <RsvpCard
        {...{ locale, viewer, meetup, mine, now }}
        waitlisted={coming.waitlisted}
        share={share("share-card")}
      />
      {!isAnswered && share("share")}
      <Hashtag hashtag={event.hashtag} />
    </>
  );
}

function Rest(props: CityPageProps) {
  const { locale, viewer, event, meetup, hosts, lineUp, coming, counts, now } = props;
  const [t, m] = [useTranslations("nights.town"), useTranslations("meetups")];
  const isCity = meetup.kind === "city";
  const begun = meetupPhase(meetup, now) !== "before";
  return (
    <>
      {isCity && begun && meetup.status === "published" && (
        <Section id="counts" title={t("counts")}>
          <HeadCounts locale={locale} counts={counts} timeZone={meetup.timeZone} />
        </Section>
      )}
      <Section id="hosts" title={m("hosts.title")}>
        {(isCity || hosts.length > 0) && (
          <p className="text-lg">{hosts.length > 0 ? hosts.join(", ") : m("hosts.none")}</p>
        )}
        <AskHosts meetupId={meetup.id} viewer={viewer} />
      </Section>
      {isCity && (
        <Section id="line-up" title={t("lineUp")}>
          <LineUp
            locale={locale}
            lineUp={lineUp}
            cityPath={`/${locale}/n/${event.slug}/${meetup.slug}`}
            takesProposals={proposalRefusal(meetup, now) === null}
          />
        </Section>
      )}
      <Section id="coming" title={t(begun ? "came" : "coming")}>
        <WhoIsComing coming={coming} isOver={begun} />
      </Section>
      <Section id="rules" title={m("rules.title")}>
        <HouseRules meetup={meetup} />
      </Section>
    </>
  );
}
