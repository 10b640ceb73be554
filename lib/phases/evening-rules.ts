export type EveningRefusal = "meetup-canceled" | "not-published" | "too-early" | "too-late";

type Meetup = { status: "proposed" | "published" | "canceled" };

/** Why something of a meetup's evening can't be done: what the meetup is comes before what the clock says. */
export function eveningRefusal(
  { status }: Meetup,
  { isEarly, isLate }: { isEarly: boolean; isLate: boolean },
): EveningRefusal | null {
  if (status === "canceled") return "meetup-canceled";
  if (status === "proposed") return "not-published";
  if (isEarly) return "too-early";
  return isLate ? "too-late" : null;
}
