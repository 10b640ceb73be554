import ICAL from "ical.js";

/** An entry as another library reads it. */
export function readCalendar(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const entries = calendar.getAllSubcomponents("vevent").map(readEntry);
  const header = (name: string) => calendar.getFirstPropertyValue(name)?.toString() ?? null;
  // It takes the name, which is no property of RFC 5545, as it stands; it is a text like others.
  const name = header("x-wr-calname")?.replace(/\\([\\;,])/g, "$1") ?? null;
  return { method: header("method"), name, entries };
}

export type ReadEntry = ReturnType<typeof readEntry>;

function readEntry(entry: ICAL.Component) {
  const text = (name: string) => entry.getFirstPropertyValue(name)?.toString() ?? null;
  const instant = (name: string) => {
    const time = entry.getFirstPropertyValue(name);
    if (!(time instanceof ICAL.Time) || time.zone !== ICAL.Timezone.utcTimezone)
      throw new TypeError(`${name} is no UTC instant`);
    return time.toJSDate();
  };
  const person = (name: string) => {
    const property = entry.getFirstProperty(name);
    if (!property) return null;
    const { cn, partstat, role, rsvp } = property.toJSON()[1] as Partial<Record<string, string>>;
    return { address: text(name)?.replace(/^mailto:/i, ""), cn, partstat, role, rsvp };
  };
  return {
    uid: text("uid"),
    sequence: Number(text("sequence")),
    status: text("status"),
    stamp: instant("dtstamp"),
    changed: instant("last-modified"),
    starts: instant("dtstart"),
    ends: instant("dtend"),
    summary: text("summary"),
    description: text("description"),
    location: text("location"),
    url: text("url"),
    geo: entry.getFirstPropertyValue("geo"),
    organizer: person("organizer"),
    attendee: person("attendee"),
  };
}

/**
 * A calendar that follows its mail (RFC 5546, 2.1.5): the higher SEQUENCE wins, of equal ones the later DTSTAMP. Like
 * Google's, it cancels an entry only for a higher SEQUENCE from the same organizer.
 */
export function followingCalendar() {
  const known = new Map<string | null, ReadEntry>();
  const follow = (method: string | null, entry: ReadEntry) => {
    const before = known.get(entry.uid);
    if (method === "CANCEL") {
      const isNewer = before && entry.sequence > before.sequence;
      if (isNewer && entry.organizer?.address === before.organizer?.address)
        known.set(entry.uid, { ...entry, status: "CANCELLED" });
      return;
    }
    const isOlder =
      before &&
      (entry.sequence < before.sequence ||
        (entry.sequence === before.sequence && entry.stamp < before.stamp));
    if (!isOlder) known.set(entry.uid, entry);
  };
  return {
    receive(file: string) {
      const { method, entries } = readCalendar(file);
      for (const entry of entries) follow(method, entry);
    },
    shown: () => [...known.values()].filter(({ status }) => status !== "CANCELLED"),
  };
}

/** RFC 5545, 3.1: lines end with CRLF and have at most 75 octets. */
export function longestLine(file: string): number {
  if (!/^(?:[^\r\n]+\r\n)+$/.test(file)) throw new SyntaxError("a line without CRLF");
  return Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)));
}
