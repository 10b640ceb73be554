import { QrCode } from "@/components/door/qr-code";
import { translator } from "@/lib/platform/i18n/translator";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { WallPage, type WallProps } from "./wall-page";

type Props = Omit<WallProps, "room"> & {
  meetup: Pick<SnapshotMeetup, "slug" | "eventSlug">;
  roomCode: string;
  /** Back to where whoever opened it came from. */
  leavePath: string;
};

/** The wall of one room: what every wall shows, and beside it the code by which people check in. */
export function RoomWallPage({ meetup, roomCode, leavePath, ...wall }: Props) {
  const { locale, origin } = wall;
  // Without a language: each reader has their own.
  const link = `${origin}/n/${meetup.eventSlug}/${meetup.slug}/here`;
  const label = translator(locale, "door.paper")("poster-qr");
  const room = {
    ...{ slug: meetup.slug, code: roomCode, leavePath },
    address: link.replace(/^https?:\/\//, ""),
    qr: <QrCode text={`${link}?code=${roomCode}`} label={label} className="wall-qr" />,
  };
  return <WallPage {...wall} room={room} />;
}
