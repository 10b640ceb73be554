import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { PhotoDesk } from "@/components/photos/photo-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { UPLOAD_REFUSAL } from "@/lib/kernel/http/upload-refusal";
import { meetupForDesk } from "@/lib/meetups/queries";
import { photosForDesk } from "@/lib/photos/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { describedByTown } from "../described-by-town";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = describedByTown("photos.desk");

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
