import fc from "fast-check";
import { DEVICES, PEOPLE } from "./test-model";

/** What is drawn; `prepare` makes an act of it. */
export type Wish = {
  kind: string;
  who: number;
  at: number;
  to: number;
  guests: number;
  capacity: number | null;
  /** Of somebody who has an RSVP, if there is one. */
  nth: number | null;
};

const kinds = (of: Record<string, number>) =>
  fc.oneof(
    ...Object.entries(of).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind) })),
  );

const numbers = (...of: number[]) => fc.constantFrom(...of);

const wishOf = (
  kind: fc.Arbitrary<string>,
  at = numbers(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2),
  to = numbers(0, 0, 1, 1, 2),
): fc.Arbitrary<Wish> =>
  fc.record({
    ...{ kind, at, to, who: fc.nat(PEOPLE + DEVICES - 1) },
    guests: numbers(0, 0, 1, 1, 2, 2, 2, 2, 3),
    capacity: fc.constantFrom(1, 2, 3, 3, 3, 4, 4, 5, null),
    nth: fc.option(fc.nat(30), { freq: 9 }),
  });

export const wish = wishOf(
  kinds({
    ...{ going: 100, type: 50, cancel: 40, return: 15, guests: 90, take: 20, switch: 30, code: 15 },
    support: 40,
    ...{ dismiss: 3, seat: 12, remove: 12, capacity: 25 },
    ...{ "cancel meetup": 2, "cancel event": 1, clock: 4 },
  }),
);

const switching = (from: number, to: number) =>
  wishOf(fc.constant("switch"), fc.constant(from), fc.constant(to));

/** At the same moment: many to one place, two who cross, and whatever else. */
export const wishesAtOnce = fc.oneof(
  fc.nat(1).chain((at) =>
    fc.array(wishOf(fc.constantFrom("going", "type"), fc.constant(at)), {
      minLength: 2,
      maxLength: 4,
    }),
  ),
  fc.tuple(switching(0, 1), switching(1, 0)),
  fc.array(
    wishOf(
      kinds({
        going: 3,
        type: 2,
        cancel: 3,
        guests: 2,
        support: 1,
        switch: 3,
        seat: 1,
        capacity: 1,
      }),
    ),
    { minLength: 2, maxLength: 3 },
  ),
);
