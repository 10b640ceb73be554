import { useTranslations } from "next-intl";
import { HeadCounts } from "@/components/attendance/head-counts";
import { Section } from "@/components/site/section";
import { LineUp } from "@/components/talks/line-up";
import { standingCounts } from "@/lib/attendance/rules";
import { isStillOn, meetupState } from "@/lib/meetups/rules";
import { proposalRefusal } from "@/lib/talks/rules";
import { AskHosts } from "./ask-hosts";
import { WhoIsComing } from "./city-coming";
import type { CityPageProps } from "./city-page-props";
import { AfarWhere, CityWhere } from "./city-where";
import { HouseRules } from "./facts";

const isDone = ({ meetup, now }: CityPageProps) => meetupState(meetup, now) === "done";

/** The venue or, after the meetup, the head counts. */
export function CityFirst(props: CityPageProps) {
  if (props.meetup.kind === "afar") return <AfarWhere {...props} />;
  return isDone(props) ? <Counts {...props} /> : <CityWhere {...props} />;
}

/** Everything after the RSVP card, as far as it applies to a canceled meetup. */
export function CityRest(props: CityPageProps) {
  const { meetup, viewer, now } = props;
  const { hosts } = meetup;
  const [t, m] = [useTranslations("nights.town"), useTranslations("meetups")];
  const isCity = meetup.kind === "city";
  const state = meetupState(meetup, now);
  const begun = state === "open" || state === "done";
  return (
    <>
      {isCity && state === "open" && <Counts {...props} />}
      {isCity && state === "done" && <CityWhere {...props} />}
      <Section id="hosts" title={m("hosts.title")}>
        {hosts.length > 0 ? (
          <p className="text-lg">{hosts.join(", ")}</p>
        ) : (
          isCity && isStillOn(state) && <p className="text-lg">{m("hosts.none")}</p>
        )}
        <AskHosts meetupId={meetup.id} viewer={viewer.person} />
      </Section>
      {isCity && <CityLineUp {...props} />}
      {state !== "canceled" && (
        <Section id="coming" title={t(begun ? "came" : "coming")}>
          <WhoIsComing
            seats={meetup.going}
            people={viewer.people ?? meetup.people}
            isOver={begun}
          />
        </Section>
      )}
      {(isStillOn(state) || (state === "done" && meetup.conductContact)) && (
        <Section id="rules" title={m("rules.title")}>
          <HouseRules meetup={meetup} />
        </Section>
      )}
    </>
  );
}

function Counts({ locale, meetup, now }: CityPageProps) {
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

/** After the meetup an unpublished line-up is omitted. */
function CityLineUp({ locale, meetup, now }: CityPageProps) {
  const { lineUp } = meetup;
  const t = useTranslations("nights.town");
  const state = meetupState(meetup, now);
  const isOut = lineUp !== null && lineUp.slots.length > 0;
  if (state === "canceled" || (state === "done" && !isOut)) return null;
  return (
    <Section id="line-up" title={t("lineUp")}>
      <LineUp
        locale={locale}
        lineUp={lineUp}
        cityPath={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}`}
        takesProposals={proposalRefusal(meetup, now) === null}
      />
    </Section>
  );
}
