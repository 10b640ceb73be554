import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { overrideSchema } from "./schema";

const [meetupId, rsvpId] = [randomUUID(), randomUUID()];
const form = { meetupId, seatReason: {}, removeReason: {} };
const parse = (pressed: object) => overrideSchema.safeParse({ ...form, ...pressed });

describe("a host's override", () => {
  it("is what the pressed button says, for its row's reason", () => {
    const seatReason = { [rsvpId]: " Speaks\nfirst ", [randomUUID()]: "x".repeat(900) };
    const removeReason = { [rsvpId]: "Asked to" };
    const typed = { seatReason, removeReason };
    expect(parse({ seatId: rsvpId, ...typed }).data).toEqual({
      ...{ meetupId, rsvpId, override: "seat", reason: "Speaks first" },
    });
    expect(parse({ removeId: rsvpId, ...typed }).data).toEqual({
      ...{ meetupId, rsvpId, override: "remove", reason: "Asked to" },
    });
  });

  it.each([[{}], [{ seatId: rsvpId, removeId: rsvpId }], [{ seatId: "?" }]])(
    "rejects %j",
    (pressed) => {
      expect(parse(pressed).error?.issues).toMatchObject([{ message: "invalid" }]);
    },
  );

  it.each([
    ["nothing", {}, "required"],
    ["blanks", { [rsvpId]: " \u200b" }, "required"],
    ["another row's", { [randomUUID()]: "Speaks first" }, "required"],
    ["a long text", { [rsvpId]: "x".repeat(201) }, "too-long"],
  ])("does not take %s for a reason", (_what, seatReason, message) => {
    const issues = parse({ seatId: rsvpId, seatReason }).error?.issues;
    expect(issues).toMatchObject([{ message, path: ["seatReason", rsvpId] }]);
  });
});
