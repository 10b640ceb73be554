import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { deskPath, doorPath } from "@/components/host-desk/frame";
import { RoomWallPage } from "@/components/wall/room-wall-page";
import { boardSnapshot } from "@/lib/board/queries";
import { mayWorkDoor } from "@/lib/door/policy";
import { roomCodeOf } from "@/lib/door/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { doorViewer } from "@/lib/passes/pass-cookie";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<{ lang?: string | string[] }>;
};

/** The meetup, for whoever works its door: who sees the room's code could check in from anywhere. */
async function roomFor({ params }: Pick<Props, "params">) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupBySlug(event, city, null);
  if (meetup?.status !== "published") return null;
  const viewer = await doorViewer(await currentViewer(), { meetup: meetup.id });
  const at = await now();
  return mayWorkDoor(viewer, meetup, at) ? { locale, meetup, viewer, at } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await roomFor(props);
  if (!found) return {};
  const t = await getTranslations({ locale: found.locale, namespace: "live.wall" });
  const title = t("room-title", { place: placeName(found.meetup, found.locale) });
  return { title, robots: { index: false } };
}

export default async function RoomWallRoute(props: Props) {
  const found = await roomFor(props);
  const snapshot = found && (await boardSnapshot(found.meetup.eventSlug));
  if (!found || !snapshot) return gone();
  const { locale, meetup, viewer, at } = found;
  const { lang } = await props.searchParams;
  const leave = viewer?.kind === "person" ? deskPath : doorPath;
  return (
    <RoomWallPage
      {...{ locale, snapshot, meetup }}
      now={at}
      origin={env().publicUrl}
      isInBoth={lang === "both"}
      roomCode={await roomCodeOf(meetup.id)}
      leavePath={leave(locale, meetup)}
    />
  );
}
