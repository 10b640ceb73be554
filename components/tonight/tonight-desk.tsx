import "./tonight-desk.css";
import type { ComponentProps, ReactNode } from "react";
import { deskPath, doorPath, stagePath, useDeskTabs } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { RoomWallLink } from "@/components/wall/room-wall-link";
import type { ShownHeadCount } from "@/lib/attendance/queries";
import { sourceSentence } from "@/lib/attendance/sentence-rules";
import type { ShownEvent } from "@/lib/events/queries";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { HereButton } from "./here-button";
import { WhatsNext } from "./whats-next";

type Props = {
  locale: Locale;
  event: Pick<ShownEvent, "promptEn" | "promptFr">;
  meetup: ShownMeetup;
  /** From `headCountsOf`. */
  counts: ShownHeadCount[];
  lineUp: ShownLineUp | null;
  now: Date;
  /** What is left to do once the room has closed. */
  after: ReactNode;
  /** Everything else of the desk's first page, folded with the links to the other pages. */
  more: ReactNode;
};

/** The evening on one screen of a phone, for one thumb: count heads, door, say something, what's next. */
export function TonightDesk(props: Props) {
  const { locale, meetup, counts, lineUp, now, after, more } = props;
  const [t, stage] = [useTranslations("desk.tonight"), useTranslations("stage.emcee")];
  const [latest] = counts;
  return (
    <Page title={t("title", { town: placeName(meetup, locale) })}>
      <div className="-mt-4 grid max-w-text gap-4">
        <HereButton {...{ locale, meetup, now }} />
        <div className="grid grid-cols-2 gap-3">
          <div className="col-span-2 grid gap-1">
            <ButtonLink
              href={deskPath(locale, meetup, "head-count")}
              icon="people"
              size="door"
              look="primary"
              wide
            >
              {t("count")}
            </ButtonLink>
            {latest && (
              <p className="truncate text-ink-2 text-sm">
                {[
                  t("counted", { people: latest.people, precision: latest.precision }),
                  sourceSentence(
                    { ...latest, method: null, countedByName: null },
                    meetup.timeZone,
                    locale,
                  ),
                ].join(", ")}
              </p>
            )}
          </div>
          <Tile href={listPath(locale, meetup)} icon="search">
            {t("door")}
          </Tile>
          <Tile href={deskPath(locale, meetup, "reports")} icon="comment">
            {t("say")}
          </Tile>
        </div>
        <WhatsNext {...{ locale, meetup, lineUp, now }} isCounted={counts.length > 0} />
      </div>
      {after}
      <Disclosure summary={t("more")} className="tonight-more -mt-8">
        <div className="grid gap-10">
          <Pages {...props} />
          <RoomWallLink {...{ locale, meetup }} />
          {meetup.kind === "city" && (
            <p>
              <ButtonLink href={stagePath(locale, meetup)} icon="play">
                {stage("title")}
              </ButtonLink>
            </p>
          )}
          {more}
        </div>
      </Disclosure>
    </Page>
  );
}

/** What the row of tabs has on every other page. */
function Pages(props: Pick<Props, "locale" | "event" | "meetup" | "now">) {
  const t = useTranslations("meetups.desk");
  return (
    <nav aria-label={t("nav")} className="no-print">
      <ul className="grid max-w-text grid-cols-2 gap-x-4">
        {useDeskTabs(props).map(({ segment, href, text }) => (
          <li key={segment}>
            <a href={href} className="link inline-flex min-h-target items-center font-semibold">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From afar nobody comes in: its list is the guests'. */
function listPath(locale: Locale, meetup: ShownMeetup): string {
  if (meetup.kind === "afar") return deskPath(locale, meetup, "guests");
  return doorPath(locale, meetup);
}

/** Half as wide as the screen: the icon stands above. */
function Tile({
  children,
  ...link
}: Pick<ComponentProps<typeof ButtonLink>, "href" | "icon" | "children">) {
  return (
    <ButtonLink size="door" wide className="flex-col gap-1 px-2 text-base" {...link}>
      {children}
    </ButtonLink>
  );
}
