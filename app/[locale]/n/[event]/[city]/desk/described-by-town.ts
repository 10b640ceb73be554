import type { Metadata } from "next";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };
type Page =
  | "attendance.desk"
  | "debriefs"
  | "decks.desk"
  | "desk.reports"
  | "photos.desk"
  | "prompts.desk"
  | "supporters.desk";

/** A desk page's `generateMetadata`: a description that names the town, for whoever may see the page. */
export const describedByTown =
  (page: Page) =>
  async ({ params }: Props): Promise<Metadata> => {
    const { locale, event, city } = await params;
    const meetup = await meetupForDesk(event, city, await currentViewer());
    if (!meetup || !isLocale(locale)) return {};
    const t = await getTranslations({ locale, namespace: page });
    const town = placeName(meetup, locale);
    return { title: t("title"), description: t("description", { town }), robots: { index: false } };
  };
