import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { overrideSchema } from "./schema";

const [meetupId, rsvpId] = [randomUUID(), randomUUID()];
const parse = (pressed: object) => overrideSchema.safeParse({ meetupId, ...pressed });

describe("a host's override", () => {
  it("is what the pressed button says", () => {
    expect(parse({ seatId: rsvpId }).data).toEqual({ meetupId, rsvpId, override: "seat" });
    expect(parse({ removeId: rsvpId }).data).toEqual({ meetupId, rsvpId, override: "remove" });
  });

  it.each([[{}], [{ seatId: rsvpId, removeId: rsvpId }], [{ seatId: "?" }]])(
    "rejects %j",
    (pressed) => {
      expect(parse(pressed).error?.issues).toMatchObject([{ message: "invalid" }]);
    },
  );
});
