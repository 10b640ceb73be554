import { describe, expect, it } from "vitest";
import { townWishes, wishRefusal } from "./rules";

const night = { status: "published", localDate: "2026-11-26", meetups: [] } as const;
const stormed = {
  kind: "city",
  localDate: "2027-01-07",
  startsAt: new Date("2027-01-08T00:00Z"),
  endsAt: new Date("2027-01-08T03:00Z"),
} as const;
const before = new Date("2026-11-01T12:00:00Z");
const monthLater = new Date("2026-12-26T12:00:00Z");

describe("a wish for a town", () => {
  it.each([
    ["is possible before the event", night, false, before, null],
    ["is refused if the town has a meetup", night, true, before, "city-there"],
    ["is refused after the event", night, false, monthLater, "night-over"],
    [
      "is possible while every city was moved and is upcoming",
      { ...night, meetups: [stormed] },
      false,
      monthLater,
      null,
    ],
    [
      "is refused if everything is canceled",
      { ...night, status: "canceled" as const },
      false,
      before,
      "event-canceled",
    ],
  ])("%s", (_, event, isOpenThere, now, refusal) => {
    expect(wishRefusal(event, isOpenThere, now)).toBe(refusal);
  });
});

describe("wishes by town", () => {
  const [moncton, gander] = [{ id: "m" }, { id: "g" }];
  const user = { email: "zoe@example.ca" };
  const plain = { id: "w", offeredAt: null, approvedAt: null, mailedAt: null, user };

  it("are empty without wishes", () => expect(townWishes([])).toEqual([]));

  it("count people and offers, most wishes first", () => {
    const wishes = [
      { ...plain, city: gander },
      { ...plain, city: moncton, offeredAt: before },
      {
        ...plain,
        id: "v",
        city: moncton,
        offeredAt: before,
        approvedAt: before,
        user: { email: "ana@example.ca" },
      },
      { ...plain, city: moncton, mailedAt: before },
    ];
    expect(townWishes(wishes)).toEqual([
      {
        city: moncton,
        people: 3,
        offers: [
          { wishId: "w", from: "zoe@example.ca", isApproved: false },
          { wishId: "v", from: "ana@example.ca", isApproved: true },
        ],
        isNotified: true,
      },
      { city: gander, people: 1, offers: [], isNotified: false },
    ]);
  });
});
