import type { ReactNode } from "react";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Badge } from "@/components/ui/badge";
import { TabLinks } from "@/components/ui/links/tab-links";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

const TABS = [
  ...([
    "cities",
    "invitations",
    "messages",
    "mail",
    "wave",
    "line-ups",
    "thanks",
    "facts",
  ] as const),
  ...(["debriefs", "roundUp", "comments"] as const),
] as const;
type Tab = (typeof TABS)[number];

const tones = { draft: "warn", published: "ok", canceled: "danger" } as const;

export function organizerPath(
  locale: Locale,
  event: Pick<ShownEvent, "slug">,
  tab: Tab = "cities",
) {
  const page = tab === "roundUp" ? "round-up" : tab;
  return `/${locale}/n/${event.slug}/desk${tab === "cities" ? "" : `/${page}`}`;
}

type Props = {
  locale: Locale;
  event: ShownEvent;
  current: Tab;
  title: string;
  lead?: ReactNode;
  width?: "page" | "column";
  children: ReactNode;
};

/** The head of every organizer page: event, state and tabs. */
export function OrganizerFrame({ locale, event, current, title, lead, width, children }: Props) {
  const t = useTranslations("events");
  const isDraft = event.status === "draft";
  return (
    <Page
      title={title}
      lead={lead}
      width={width}
      above={
        <>
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <p className="font-bold font-display text-lg">
              <InLanguage locale={locale} text={nightTitle(event, locale)} />
            </p>
            <Badge tone={tones[event.status]}>{t(`status.${event.status}`)}</Badge>
            <a
              href={`/${locale}/n/${event.slug}${isDraft ? "/preview" : ""}`}
              className="inline-flex min-h-target items-center text-link hover:underline sm:ml-auto"
            >
              {t(isDraft ? "desk.preview" : "desk.public")}
            </a>
          </div>
          <TabLinks
            label={t("desk.nav")}
            links={TABS.map((tab) => ({
              href: organizerPath(locale, event, tab),
              text: t(`desk.tabs.${tab}`),
              current: tab === current,
            }))}
          />
        </>
      }
    >
      {children}
    </Page>
  );
}
