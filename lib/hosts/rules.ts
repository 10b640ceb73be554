type Hosted = { status: "proposed" | "published" | "canceled"; hostIds: readonly string[] };

/** People are coming to a published meetup: its last host asks an organizer, who may leave it without one. */
export function stepDownRefusal(meetup: Hosted, isOrganizer: boolean): "last-host" | null {
  const isLast = meetup.status === "published" && meetup.hostIds.length === 1;
  return isLast && !isOrganizer ? "last-host" : null;
}
