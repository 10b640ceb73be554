import type { ReactNode } from "react";
import { InLanguage } from "@/components/site/in-language";
import { Badge } from "@/components/ui/badge";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { hasPrompt } from "@/lib/prompts/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { DeskTabs } from "./tabs";

const PAGES = [
  ...(["details", "guests", "questions", "messages"] as const),
  ...(["door", "head-count", "reports", "photos", "thanks", "answers"] as const),
  ...(["proposals", "line-up"] as const),
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

/** The meetup from afar has no head counts and no line-up. */
export function hasDeskPage({ kind }: Pick<SnapshotMeetup, "kind">, page: DeskPage): boolean {
  return kind === "city" || AFAR_PAGES.includes(page);
}

type Props = {
  locale: Locale;
  event: ShownEvent;
  meetup: Pick<SnapshotMeetup, "slug" | "eventSlug" | "kind" | "status" | "city">;
  children: ReactNode;
};

/** The head of every desk page: meetup, event, state and tabs. */
export function DeskFrame({ locale, event, meetup, children }: Props) {
  const t = useTranslations("meetups");
  const place = placeName(meetup, locale);
  const home = { segment: null, href: deskPath(locale, meetup), text: t("desk.tabs.home") };
  const pages = PAGES.filter(
    (page) => hasDeskPage(meetup, page) && (page !== "answers" || hasPrompt(event)),
  );
  const tabs = pages.map((page) => ({
    segment: page,
    href: deskPath(locale, meetup, page),
    text: t(`desk.tabs.${page}`),
  }));
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
        <DeskTabs label={t("desk.nav")} tabs={[home, ...tabs]} />
      </section>
      {children}
    </>
  );
}
