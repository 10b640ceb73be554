import type { Metadata } from "next";
import { eventForDesk, type ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import type { Person } from "@/lib/kernel/viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string }> };
type Page =
  | "debriefs.organizer"
  | "comments.queue"
  | "events.desk"
  | "events.facts"
  | "invitations"
  | "lineUps.event"
  | "live.desk"
  | "messages.desk"
  | "messages.deliveries"
  | "roundUps.desk"
  | "supporters.desk";
type Find = (slug: string, viewer: Person | null) => Promise<ShownEvent | null>;

/** A page's `generateMetadata`: a title that names the night, for whoever may see the page. */
export const titledByNight =
  (page: Page, find: Find = eventForDesk) =>
  async ({ params }: Props): Promise<Metadata> => {
    const { locale, event: slug } = await params;
    const event = await find(slug, await currentViewer());
    if (!event || !isLocale(locale)) return {};
    const t = await getTranslations({ locale, namespace: page });
    const night = nightTitle(event, locale).text;
    return { title: t("page-title", { night }), robots: { index: false } };
  };
