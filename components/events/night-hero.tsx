import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NightStrip } from "@/components/site/night-strip";
import { Badge } from "@/components/ui/badge";
import { published, sharedStart } from "@/lib/events/night-rules";
import type { EventPhase } from "@/lib/events/phase-rules";
import type { ShownEvent } from "@/lib/events/queries";
import { stripLight } from "@/lib/events/strip-rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { STRIP, type StripPlace } from "@/lib/places/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { formatDate, formatTime } from "@/lib/platform/time/format";
import { toWall } from "@/lib/platform/time/zones";
import { SampleBadge } from "./sample-badge";

type Props = { locale: Locale; event: ShownEvent; meetups: ShownMeetup[]; now: Date };

/** The strip, with what each zone's clock shows while the night is on. */
export function HeroStrip({ locale, meetups, now, phase }: Props & { phase: EventPhase }) {
  const on = published(meetups);
  return (
    <NightStrip
      locale={locale}
      light={stripLight(on, now)}
      captions={phase === "tonight" ? clocks(on, now, locale) : undefined}
    />
  );
}

function clocks(meetups: ShownMeetup[], now: Date, locale: Locale) {
  const shown: Partial<Record<StripPlace, ReactNode>> = {};
  for (const place of STRIP) {
    const there = meetups.find((one) => one.kind === "city" && one.stripPlace === place);
    if (there) shown[place] = formatTime(toWall(now, there.timeZone).time, locale);
  }
  return shown;
}

/** The date in words, and the time where every city shares it. */
export function HeroWhen({ locale, event, meetups }: Omit<Props, "now">) {
  const t = useTranslations("nights");
  const shared = sharedStart(event, meetups);
  return (
    <p className="text-ink">
      <span className="block first-letter:uppercase">{formatDate(event.localDate, locale)}</span>
      <span className="block text-ink-2">
        {shared ? t("wherever", { time: formatTime(shared, locale) }) : t("many")}
      </span>
    </p>
  );
}

export function HeroBadges({ event, phase }: { event: ShownEvent; phase: EventPhase }) {
  const t = useTranslations("nights.badges");
  const { status } = event;
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {status === "draft" && <Badge tone="warn">{t("draft")}</Badge>}
      {status === "canceled" && <Badge tone="danger">{t("canceled")}</Badge>}
      {status === "published" && phase === "tonight" && (
        <Badge tone="ok" icon="clock">
          {t("tonight")}
        </Badge>
      )}
      <SampleBadge event={event} />
    </div>
  );
}
