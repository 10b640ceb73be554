import { Tally } from "@/components/attendance/tally";
import { tally } from "@/lib/attendance/rules";
import { citiesOf, published } from "@/lib/phases/night-rules";
import type { EventPhase } from "@/lib/phases/rules";
import type { EventSnapshot } from "@/lib/snapshot/queries";

type Props = { meetups: EventSnapshot["meetups"]; phase: EventPhase; now: Date };

/** The big number, and what it counts. */
export function EventNumbers({ meetups, phase, now }: Props) {
  const cities = citiesOf(meetups);
  const people = cities.reduce((sum, { going }) => sum + going, 0);
  return (
    <Tally
      phase={phase}
      coming={{ people, cities: cities.length }}
      tally={tally(
        cities.map(({ headCounts }) => headCounts),
        now,
      )}
      hosts={[...new Set(published(meetups).flatMap(({ hosts }) => hosts))]}
    />
  );
}
