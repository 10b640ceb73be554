import type { Finding } from "../test/findings";
import type { Shown } from "./press";
import type { Rows } from "./rows";
import type { Ledger } from "./signed-in";

type Told = ReadonlyMap<string, Shown[]>;

export function signedInFindings(rows: Rows, ledger: Ledger, seats: number): Finding[] {
  const { rsvps, log, meetup } = rows;
  const { posts, seconds, broken } = ledger;
  const people = ledger.told.size;
  const going = rsvps.filter(({ status }) => status === "going").length;
  const owners = new Set(rsvps.map(({ userId }) => userId)).size;
  const isDense =
    log.every((entry, at) => entry.sequence === at + 1 && entry.rsvpId === rsvps[at]?.id) &&
    rsvps.every(
      ({ sequence, status }, at) => sequence === at + 1 && at < seats === (status === "going"),
    );
  const lost = contradicted(ledger.told, rsvps, ({ userId }) => userId);
  return [
    {
      text: `${posts} posts of ${people} people in ${seconds.toFixed(0)} s; the kill broke ${broken.byKill} of them, which were sent again, as were ${broken.otherwise} others without an answer`,
      isFine: broken.byKill > 0,
    },
    {
      text: `the killed process ran again after ${ledger.restartedIn.toFixed(1)} s, before ${ledger.afterRestart} of the answers`,
      isFine: ledger.afterRestart > 0,
    },
    {
      text: `${going} seats taken, ${meetup.seatsTaken} counted, of ${seats}`,
      isFine: going === seats && meetup.seatsTaken === seats && meetup.overbooked === 0,
    },
    {
      text: `${rsvps.length} RSVPs of ${owners} people`,
      isFine: rsvps.length === people && owners === people,
    },
    {
      text: `order from 1 to ${meetup.logSequence}${isDense ? ", without gaps, seats first" : " is broken"}`,
      isFine: isDense && log.length === people && meetup.logSequence === people,
    },
    { text: `${lost} answers that the tables contradict`, isFine: lost === 0 },
  ];
}

export function oneNetworkFindings({ rsvps, meetup }: Rows, told: Told, seats: number): Finding[] {
  const going = rsvps.filter(({ status }) => status === "going").length;
  const coded = rsvps.filter((rsvp) => rsvp.needsCode && rsvp.status === "canceled").length;
  const lost = contradicted(told, rsvps, ({ user }) => user.email);
  return [
    {
      text: `one network: ${told.size} people without accounts, ${going} seats taken, ${meetup.seatsTaken} counted`,
      isFine: going === seats && meetup.seatsTaken === seats,
    },
    {
      text: `${coded} were asked for the code from then on`,
      isFine: coded === told.size - seats && rsvps.length === told.size,
    },
    { text: `${lost} answers that the tables contradict`, isFine: lost === 0 },
  ];
}

type Row = Rows["rsvps"][number];

/** How many answers say something else than their person's one row. */
function contradicted(told: Told, rsvps: Row[], ownerOf: (row: Row) => string): number {
  const held = new Map(
    rsvps.map((row) => [ownerOf(row), row.needsCode ? "needs the code" : row.status]),
  );
  return [...told].flatMap(([owner, all]) => all.filter((shown) => shown !== held.get(owner)))
    .length;
}
