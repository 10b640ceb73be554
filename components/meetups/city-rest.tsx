import { HeadCounts } from "@/components/attendance/head-counts";
import { NightPrompt } from "@/components/events/night-prompt";
import { FeedLinks } from "@/components/feeds/feed-links";
import { LineUp } from "@/components/line-ups/line-up";
import { Album } from "@/components/photos/album";
import { CityAnswers } from "@/components/prompts/city-answers";
import { ReportList } from "@/components/reports/report-list";
import { Section } from "@/components/site/section";
import { Thanks } from "@/components/supporters/thanks";
import { standingCounts } from "@/lib/attendance/rules";
import { eveningOf } from "@/lib/board/stage-rules";
import { isStillOn, meetupState } from "@/lib/meetups/rules";
import { isTonight } from "@/lib/phases/tonight-rules";
import { cityName } from "@/lib/places/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { ofTown } from "@/lib/platform/time/french";
import { submissionRefusal } from "@/lib/talks/rules";
import { AskHosts } from "./ask-hosts";
import { WhoIsComing } from "./city-coming";
import type { CityPageProps } from "./city-page-props";
import { AfarWhere, CityWhere } from "./city-where";
import { HouseRules, WhoToTalkTo } from "./facts";

/** Everything after the RSVP card, as far as it applies to a canceled meetup. */
export function CityRest(props: CityPageProps) {
  const { meetup, viewer, now } = props;
  const { hosts } = meetup;
  const people = viewer.people ?? meetup.people;
  const [night, t, m] = [
    useTranslations("nights"),
    useTranslations("nights.town"),
    useTranslations("meetups"),
  ];
  const isCity = meetup.kind === "city";
  const state = meetupState(meetup, now);
  const begun = state === "open" || state === "done";
  return (
    <>
      {isStillOn(state) && isTonight(meetup, now) && <WhoToTalkTo meetup={meetup} />}
      {isCity && state === "open" && <CityCounts {...props} />}
      {begun && meetup.reports.length > 0 && <CityReports {...props} />}
      {meetup.promptAnswers.length > 0 && (
        <Section id="answers" title={t("answers")}>
          <NightPrompt locale={props.locale} event={props.snapshot.event} />
          <CityAnswers locale={props.locale} answers={meetup.promptAnswers} />
        </Section>
      )}
      {begun && meetup.photos.length > 0 && (
        <Section id="photos" title={t("photos")}>
          <Album locale={props.locale} photos={meetup.photos} />
        </Section>
      )}
      {isCity ? <CityWhere {...props} /> : <AfarWhere {...props} />}
      <Section id="hosts" title={m("hosts.title")}>
        {hosts.length > 0 ? (
          <p className="text-lg">{hosts.join(", ")}</p>
        ) : (
          isCity && isStillOn(state) && <p className="text-lg">{m("hosts.none")}</p>
        )}
        <AskHosts meetupId={meetup.id} viewer={viewer.person} />
      </Section>
      {isCity && <CityLineUp {...props} />}
      {state !== "canceled" && people.length > 0 && (
        <Section id="coming" title={t(begun ? "came" : "coming")}>
          <WhoIsComing seats={meetup.going} people={people} />
        </Section>
      )}
      {(isStillOn(state) || (state === "done" && meetup.conductContact)) && (
        <Section id="rules" title={m("rules.title")}>
          <HouseRules meetup={meetup} />
        </Section>
      )}
      {state === "done" && props.snapshot.event.listedAt && <CityFeed {...props} />}
      <Thanks supporters={[...meetup.supporters, ...props.snapshot.supporters]} />
      {props.snapshot.event.sampleData === "partly" && (
        <p className="max-w-text text-ink-2 text-sm">{night("partlySample")}</p>
      )}
    </>
  );
}

/** What people wrote in this city, at every night. */
function CityFeed({ locale, meetup: { city } }: CityPageProps) {
  const t = useTranslations("feeds");
  if (!city) return null;
  const name = cityName(city, locale);
  const town = locale === "fr" ? ofTown(name) : name;
  return <FeedLinks feeds={[{ path: `city/${city.slug}`, text: t("city", { town }) }]} />;
}

/** What hosts and others counted in the room. */
export function CityCounts({ locale, meetup, now }: CityPageProps) {
  const t = useTranslations("nights.town");
  return (
    <Section id="counts" title={t("counts")}>
      <HeadCounts
        locale={locale}
        counts={standingCounts(meetup.headCounts, now)}
        timeZone={meetup.timeZone}
      />
    </Section>
  );
}

/** What its hosts said on the night. */
function CityReports({ locale, meetup }: CityPageProps) {
  const t = useTranslations("desk.reports");
  const { reports, timeZone } = meetup;
  return (
    <Section id="reports" title={t("room")}>
      <ReportList locale={locale} reports={reports.map((report) => ({ report, timeZone }))} />
    </Section>
  );
}

/** After the meetup an unpublished line-up is omitted. */
function CityLineUp({ locale, meetup, now }: CityPageProps) {
  const lineUp = eveningOf(meetup, now);
  const t = useTranslations("nights.town");
  const state = meetupState(meetup, now);
  const isOut = lineUp !== null && lineUp.slots.length > 0;
  if (state === "canceled" || (state === "done" && !isOut)) return null;
  const cityPath = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`;
  const takesProposals = submissionRefusal(meetup, now) === null;
  return (
    <Section id="line-up" title={t("lineUp")}>
      <LineUp {...{ locale, lineUp, cityPath, takesProposals }} />
    </Section>
  );
}
