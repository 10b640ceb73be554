import type { Metadata } from "next";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { townNames } from "@/lib/share/sentence-rules";

type Params = Promise<{ locale: string; event: string; city: string }>;

/** Metadata of a meetup's line-up and call for talks. */
export async function talksMetadata(
  params: Params,
  page: "line-up" | "propose",
): Promise<Metadata> {
  const { locale, event: slug, city } = await params;
  const viewer = await currentViewer();
  const [event, meetup] = await Promise.all([
    eventBySlug(slug, viewer),
    meetupBySlug(slug, city, viewer),
  ]);
  if (!event || !meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: `talks.${page}` });
  const { inTown } = townNames(placeName(meetup, locale), locale);
  const path = `/n/${slug}/${city}`;
  return pageMetadata({
    ...{ locale, path: `${path}/${page}`, picture: path },
    title: t("title-in", { inTown }),
    description: t("description", { inTown }),
    isListed: mayBeListed(event, meetup),
  });
}
