import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { PhotoDesk } from "@/components/photos/photo-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { UPLOAD_REFUSAL } from "@/lib/kernel/http/upload-refusal";
import { meetupForDesk } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { photosForDesk } from "@/lib/photos/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "photos.desk" });
  const town = placeName(meetup, locale);
  return { title: t("title"), description: t("description", { town }), robots: { index: false } };
}

export default async function PhotosPage({ params, searchParams }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const photos = await photosForDesk(viewer, meetup.id);
  const refused = (await searchParams)[UPLOAD_REFUSAL];
  return (
    <PhotoDesk
      {...{ locale, meetup, photos }}
      refused={typeof refused === "string" ? refused : null}
    />
  );
}
