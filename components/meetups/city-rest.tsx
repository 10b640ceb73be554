import { useTranslations } from "next-intl";
import { HeadCounts } from "@/components/attendance/head-counts";
import { Section } from "@/components/site/section";
import { LineUp } from "@/components/talks/line-up";
import { isStillOn, meetupState } from "@/lib/meetups/rules";
import { proposalRefusal } from "@/lib/talks/rules";
import { AskHosts } from "./ask-hosts";
import { WhoIsComing } from "./city-coming";
import type { CityPageProps } from "./city-page-props";
import { AfarWhere, CityWhere } from "./city-where";
import { HouseRules } from "./facts";

const isDone = ({ meetup, now }: CityPageProps) => meetupState(meetup, now) === "done";

/** What leads: where it is, and once it is over how many came. */
export function CityFirst(props: CityPageProps) {
  if (props.meetup.kind === "afar") return <AfarWhere {...props} />;
  return isDone(props) ? <Counts {...props} /> : <CityWhere {...props} />;
}

/** Everything after the answer's card. What a canceled meetup has no use for is left out. */
export function CityRest(props: CityPageProps) {
  const { viewer, meetup, hosts, coming, now } = props;
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
        <AskHosts meetupId={meetup.id} viewer={viewer} />
      </Section>
      {isCity && <CityLineUp {...props} />}
      {state !== "canceled" && (
        <Section id="coming" title={t(begun ? "came" : "coming")}>
          <WhoIsComing coming={coming} isOver={begun} />
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

function Counts({ locale, meetup, counts }: CityPageProps) {
  const t = useTranslations("nights.town");
  return (
    <Section id="counts" title={t("counts")}>
      <HeadCounts locale={locale} counts={counts} timeZone={meetup.timeZone} />
    </Section>
  );
}

/** A line-up that never came out is no news once the evening is over. */
function CityLineUp({ locale, event, meetup, lineUp, now }: CityPageProps) {
  const t = useTranslations("nights.town");
  const state = meetupState(meetup, now);
  const isOut = lineUp !== null && lineUp.slots.length > 0;
  if (state === "canceled" || (state === "done" && !isOut)) return null;
  return (
    <Section id="line-up" title={t("lineUp")}>
      <LineUp
        locale={locale}
        lineUp={lineUp}
        cityPath={`/${locale}/n/${event.slug}/${meetup.slug}`}
        takesProposals={proposalRefusal(meetup, now) === null}
      />
    </Section>
  );
}
