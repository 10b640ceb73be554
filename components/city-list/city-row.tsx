import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { ZoneTag } from "@/components/strip/zone-tag";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { isStillOn, meetupState, placeName } from "@/lib/meetups/rules";
import { meetupPhase, type Phase } from "@/lib/phases/rules";
import { formatDayShort, formatTime } from "@/lib/platform/time/format";
import { CityAction } from "./city-action";
import type { CityRowProps } from "./city-row-props";

export function CityRow(props: CityRowProps) {
  const { locale, meetup, now } = props;
  const zones = useTranslations("time.strip");
  const town = placeName(meetup, locale);
  const path = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`;
  const phase = meetupPhase(meetup, now);
  return (
    <li className={cx("city-row", meetup.isFull && "city-row-full")} data-city={meetup.slug}>
      {meetup.kind === "city" ? (
        <ZoneTag place={meetup.stripPlace} label={zones(meetup.stripPlace)} />
      ) : (
        <Icon name="globe" size={36} className="p-1.5" />
      )}
      <div>
        <h3>
          <a href={path}>{town}</a>
          <State {...props} phase={phase} />
        </h3>
        <Facts {...props} phase={phase} />
      </div>
      <CityAction {...props} town={town} path={path} />
    </li>
  );
}

type StateProps = CityRowProps & { phase: Phase };

function State({ locale, meetup, eventDate, isNearest, phase }: StateProps) {
  const [t, phases] = [useTranslations("nights.badges"), useTranslations("time.phases")];
  const status = useTranslations("meetups.status");
  if (meetup.status === "canceled") return <Badge tone="danger">{t("canceled")}</Badge>;
  if (meetup.status === "proposed") return <Badge>{status("proposed")}</Badge>;
  return (
    <>
      {phase === "open" && <Badge tone="ok">{phases("open")}</Badge>}
      {meetup.localDate !== eventDate && (
        <Badge tone="warn">{t("moved", { date: formatDayShort(meetup.localDate, locale) })}</Badge>
      )}
      {isNearest && <Badge icon="pin">{t("nearest")}</Badge>}
    </>
  );
}

/** How many are coming or were counted, and when if cities differ; below, where if it is known. */
function Facts(props: StateProps) {
  const { locale, meetup, count, showsTime, phase, now } = props;
  const t = useTranslations("nights.cities");
  const seats = meetup.going ?? 0;
  const isPublished = meetup.status === "published";
  const isFull = meetup.isFull && meetupState(meetup, now) === "before";
  // A head count says more than how many had said they'd come, and nobody is the first in a full room.
  const said = isPublished && !count && (seats > 0 || (phase === "before" && !isFull));
  const isCounted = isPublished && meetup.kind === "city" && phase !== "before";
  const facts = [
    isCounted && <Counted {...props} />,
    said && t(phase === "before" ? "going" : "came", { count: seats }),
    isFull && t("full"),
    showsTime && meetup.kind === "city" && formatTime(meetup.startsLocal, locale),
  ].filter(Boolean);
  const isOn = isStillOn(meetupState(meetup, now));
  const where = meetup.kind === "city" ? meetup.venue : isOn && t("afarLead");
  if (facts.length === 0 && !where) return null;
  return (
    <p>
      {facts.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fact has no key of its own and never moves
        <Fragment key={at}>
          {at > 0 && "\u00a0· "}
          {fact}
        </Fragment>
      ))}
      {where && <span className="block">{where}</span>}
    </p>
  );
}

function Counted({ count, phase }: Pick<StateProps, "count" | "phase">) {
  const t = useTranslations("nights.cities");
  if (!count) return t(phase === "open" ? "notCounted" : "notRecorded");
  const key = count.precision === "at_least" ? "countedAtLeast" : "counted";
  return <strong className="font-semibold text-ink">{t(key, { count: count.people })}</strong>;
}
