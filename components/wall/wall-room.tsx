import type { ReactNode } from "react";

/** Where the wall hangs. */
export type Room = {
  /** The city's. */
  slug: string;
  code: string;
  /** Where people check in: "example.ca/n/night/halifax/here". */
  address: string;
  qr: ReactNode;
  leavePath: string;
};

type Props = { room: Room; call: string; lang: string };

/** How those in the room check in by themselves. */
export function WallRoom({ room, call, lang }: Props) {
  return (
    <div className="wall-room">
      <p lang={lang}>{call}</p>
      {room.qr}
      <p className="wall-code">{room.code}</p>
      <p className="wrap-anywhere">{room.address}</p>
    </div>
  );
}
