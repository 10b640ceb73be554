import "./wall.css";
import { MAIN_ID } from "@/components/site/skip-link";
import { boardTexts } from "@/lib/board/sentence-rules";
import { thanksOf } from "@/lib/board/thanks-rules";
import { nightTitle } from "@/lib/events/rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { LiveWall, type WallLanguage } from "./live-wall";
import type { Room } from "./wall-room";
import type { WallLabels } from "./wall-screen";

export type WallProps = {
  locale: Locale;
  snapshot: EventSnapshot;
  now: Date;
  /** "https://example.ca" */
  origin: string;
  /** Whether each panel is shown in both languages. */
  isInBoth: boolean;
  /** Of a wall that hangs in one room. */
  room?: Room;
};

/** The board for a projector. */
export function WallPage({ locale, snapshot, now, origin, isInBoth, room }: WallProps) {
  const inLanguage = (language: Locale): WallLanguage => {
    const { text, lang } = nightTitle(snapshot.event, language);
    const thanks = thanksOf(snapshot, language, room?.slug);
    return {
      locale: language,
      title: text,
      ...(lang !== language && { titleLang: lang }),
      rendered: boardTexts(snapshot, language, now),
      ...(thanks && { thanks }),
      labels: labelsIn(language),
    };
  };
  const { slug } = snapshot.event;
  return (
    <main id={MAIN_ID} tabIndex={-1} data-theme="dark" className="wall-page">
      <LiveWall
        event={slug}
        {...(room && { room })}
        address={`${new URL(origin).host}/n/${slug}`}
        first={inLanguage(locale)}
        {...(isInBoth && { second: inLanguage(otherLocale(locale)) })}
      />
    </main>
  );
}

function labelsIn(locale: Locale): WallLabels {
  const [t, strip] = [translator(locale, "live"), translator(locale, "time.strip")];
  const zones = STRIP.map((place) => [place, strip(place)]);
  return {
    strip: strip("name"),
    lost: t("lost"),
    zones: Object.fromEntries(zones) as Record<StripPlace, string>,
    onStage: t("on-stage"),
    trouble: t("trouble"),
    checkIn: t("wall.check-in"),
    empty: t("no-cities"),
    controls: {
      pause: t("wall.pause"),
      "go-on": t("wall.go-on"),
      "full-screen": t("wall.full-screen"),
      leave: t("wall.leave"),
    },
  };
}
