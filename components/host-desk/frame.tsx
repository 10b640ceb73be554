import type { ReactNode } from "react";
import { InLanguage } from "@/components/site/in-language";
import { Badge } from "@/components/ui/badge";
import { debriefRefusal } from "@/lib/debriefs/rules";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { hasPrompt } from "@/lib/prompts/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { isOnTonight } from "@/lib/tonight/rules";
import { DeskTabs } from "./tabs";

const PAGES = [
  ...(["details", "guests", "questions", "messages"] as const),
  ...(["door", "head-count", "reports", "photos", "thanks", "answers"] as const),
  ...(["proposals", "line-up", "decks", "debrief"] as const),
] as const;
type DeskPage = (typeof PAGES)[number];
const AFAR_PAGES: DeskPage[] = [
  ...(["details", "guests", "questions", "messages", "reports", "thanks", "answers"] as const),
];
const tones = { proposed: "warn", published: "ok", canceled: "danger" } as const;

export function deskPath(
  locale: Locale,
  { eventSlug, slug }: Pick<SnapshotMeetup, "eventSlug" | "slug">,
  page?: DeskPage,
): string {
  return `/${locale}/n/${eventSlug}/${slug}/desk${page ? `/${page}` : ""}`;
}

export function doorPath(
  locale: Locale,
  { eventSlug, slug }: Pick<SnapshotMeetup, "eventSlug" | "slug">,
): string {
  return `/${locale}/n/${eventSlug}/${slug}/door`;
}

export function stagePath(
  locale: Locale,
  { eventSlug, slug }: Pick<SnapshotMeetup, "eventSlug" | "slug">,
): string {
  return `/${locale}/n/${eventSlug}/${slug}/stage`;
}

/** The meetup from afar has no head counts and no line-up. */
export function hasDeskPage({ kind }: Pick<SnapshotMeetup, "kind">, page: DeskPage): boolean {
  return kind === "city" || AFAR_PAGES.includes(page);
}

type Tabs = {
  locale: Locale;
  event: Pick<ShownEvent, "promptEn" | "promptFr">;
  meetup: Pick<SnapshotMeetup, "slug" | "eventSlug" | "kind" | "status" | "endsAt">;
  now: Date;
};

/** All pages of a desk but the first. */
export function useDeskTabs({ locale, event, meetup, now }: Tabs) {
  const t = useTranslations("meetups.desk.tabs");
  const isOver = hasDeskPage(meetup, "debrief") && debriefRefusal(meetup, now) === null;
  // Nobody answers its questions any more.
  const left: DeskPage = isOver ? "questions" : "debrief";
  const pages = PAGES.filter(
    (page) =>
      hasDeskPage(meetup, page) && (page !== "answers" || hasPrompt(event)) && page !== left,
  );
  return pages.map((page) => ({
    segment: page,
    href: deskPath(locale, meetup, page),
    text: t(page),
  }));
}

type Props = Tabs & {
  event: ShownEvent;
  meetup: Pick<ShownMeetup, "city" | "eventStatus" | "localDate" | "timeZone">;
  children: ReactNode;
};

/** The head of every desk page: meetup, event, state and tabs. The evening's first page has them behind "more". */
export function DeskFrame({ locale, event, meetup, now, children }: Props) {
  const t = useTranslations("meetups");
  const place = placeName(meetup, locale);
  const home = { segment: null, href: deskPath(locale, meetup), text: t("desk.tabs.home") };
  const tabs = useDeskTabs({ locale, event, meetup, now });
  return (
    <>
      <section
        aria-label={t("desk.pageTitle", { place })}
        className="mx-auto w-full max-w-page px-4 pt-4 sm:px-6"
      >
        <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="wrap-anywhere">
            <span className="mr-2 font-bold font-display text-lg">{place}</span>{" "}
            <span className="text-ink-2">
              <InLanguage locale={locale} text={nightTitle(event, locale)} />
            </span>
          </p>
          <Badge tone={tones[meetup.status]}>{t(`status.${meetup.status}`)}</Badge>
          <a
            href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}`}
            className="inline-flex min-h-target items-center text-link hover:underline sm:ml-auto"
          >
            {t("desk.public")}
          </a>
        </div>
        <DeskTabs
          label={t("desk.nav")}
          tabs={[home, ...tabs]}
          isHiddenAtHome={isOnTonight(meetup, now)}
        />
      </section>
      {children}
    </>
  );
}
