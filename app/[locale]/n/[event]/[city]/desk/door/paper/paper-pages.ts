import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

export type PaperProps = { params: Promise<{ locale: string; event: string; city: string }> };

/** The `generateMetadata` of what is printed for a door. */
export const paperTitle =
  (key: "list" | "tags" | "poster") =>
  async ({ params }: PaperProps): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    const t = await getTranslations({ locale, namespace: "door.paper" });
    return { title: t(key), robots: { index: false } };
  };

/** Whose paper it is, in which language; no meetup where the viewer runs none there. */
export async function paperDesk({ params }: PaperProps) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const found = await meetupForDesk(event, city, viewer);
  const meetup = found?.kind === "city" ? found : null;
  const t = await getTranslations({ locale, namespace: "door.paper" });
  return { locale, viewer, meetup, t };
}
