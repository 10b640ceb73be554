import type { ReactNode } from "react";
import { NightStrip } from "@/components/strip/night-strip";
import { Badge } from "@/components/ui/badge";
import { published, sharedStart } from "@/lib/phases/night-rules";
import type { EventPhase } from "@/lib/phases/rules";
import { stripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate, formatTime } from "@/lib/platform/time/format";
import { toWall } from "@/lib/platform/time/zones";
import type { SnapshotEvent, SnapshotMeetup } from "@/lib/snapshot/queries";

type HeroMeetup = Pick<
  SnapshotMeetup,
  | "kind"
  | "status"
  | "stripPlace"
  | "timeZone"
  | "localDate"
  | "startsLocal"
  | "startsAt"
  | "endsAt"
>;
type StripProps = { locale: Locale; meetups: HeroMeetup[]; now: Date; phase: EventPhase };

/** The strip; during the event with the local time of each zone. */
export function HeroStrip({ locale, meetups, now, phase }: StripProps) {
  const on = published(meetups);
  return (
    <NightStrip
      locale={locale}
      light={stripLight(on, now)}
      captions={phase === "tonight" ? clocks(on, now, locale) : undefined}
    />
  );
}

function clocks(meetups: HeroMeetup[], now: Date, locale: Locale) {
  const shown: Partial<Record<StripPlace, ReactNode>> = {};
  for (const place of STRIP) {
    const there = meetups.find((one) => one.kind === "city" && one.stripPlace === place);
    if (there) shown[place] = formatTime(toWall(now, there.timeZone).time, locale);
  }
  return shown;
}

type WhenProps = {
  locale: Locale;
  event: Pick<SnapshotEvent, "localDate" | "localTime">;
  meetups: HeroMeetup[];
  phase: EventPhase;
};

/** The date and, until the event is over, the time if every city shares it. */
export function HeroWhen({ locale, event, meetups, phase }: WhenProps) {
  const t = useTranslations("nights");
  const shared = sharedStart(event, meetups);
  return (
    <p className="text-ink">
      <span className="block first-letter:uppercase">{formatDate(event.localDate, locale)}</span>
      {phase !== "after" && (
        <span className="block text-ink-2">
          {shared ? t("wherever", { time: formatTime(shared, locale) }) : t("many")}
        </span>
      )}
    </p>
  );
}

type SummaryProps = {
  locale: Locale;
  event: Pick<SnapshotEvent, "summaryEn" | "summaryFr">;
};

export function EventSummary({ locale, event }: SummaryProps) {
  const summary = pick(locale, event.summaryEn, event.summaryFr);
  if (!summary) return null;
  return (
    <p {...(summary.lang !== locale && { lang: summary.lang })} className="max-w-text text-lg">
      {summary.text}
    </p>
  );
}

type BadgesProps = { event: Pick<SnapshotEvent, "status">; phase: EventPhase };

export function HeroBadges({ event, phase }: BadgesProps) {
  const t = useTranslations("nights.badges");
  const { status } = event;
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {status === "draft" && <Badge tone="warn">{t("draft")}</Badge>}
      {status === "published" && phase === "tonight" && (
        <Badge tone="ok" icon="clock">
          {t("tonight")}
        </Badge>
      )}
    </div>
  );
}
