import { describe, expect, it } from "vitest";
import { deliveriesOf, failureOf, waitingOf } from "./rules";

const row = (kind: string, more: object = {}) => ({
  ...{ kind, meetupId: "vancouver", messageId: null },
  ...{ all: 5, sent: 5, leftOut: 0, failed: 0, ...more },
});

describe("a night's mails", () => {
  it("are one row for each subject and meetup, and for each message", () => {
    const deliveries = deliveriesOf([
      row("meetup-reminder"),
      row("stream-soon", { all: 3, sent: 1, leftOut: 2 }),
      row("meetup-reminder", { meetupId: "ottawa" }),
      row("message-to-attendees", { messageId: "one" }),
      row("message-to-attendees", { messageId: "two" }),
      row("message-to-hosts", { meetupId: null, messageId: "three" }),
    ]);
    expect(deliveries.map(({ subject, all, meetupId }) => [subject, all, meetupId])).toEqual([
      ["reminders", 8, "vancouver"],
      ["reminders", 5, "ottawa"],
      ["messages", 5, "vancouver"],
      ["messages", 5, "vancouver"],
      ["messages", 5, null],
    ]);
    expect(deliveries[0]).toMatchObject({ sent: 6, leftOut: 2, failed: 0 });
  });

  it("begin with those that wait or failed", () => {
    const kinds = deliveriesOf([
      row("meetup-reminder"),
      row("meetup-changed", { sent: 4 }),
      row("city-opened", { sent: 4, leftOut: 1 }),
      row("morning-after", { sent: 4, failed: 1 }),
    ]).map(({ subject }) => subject);
    expect(kinds).toEqual(["changes", "mornings-after", "reminders", "towns"]);
  });

  it("wait if they are neither sent, left out nor failed", () => {
    expect(waitingOf({ all: 120, sent: 115, leftOut: 3, failed: 1 })).toBe(1);
  });
});

it.each([
  ["EENVELOPE", "refused"],
  ["EMESSAGE", "refused"],
  ["ECONNECTION", "unreachable"],
  ["ECONNREFUSED", "unreachable"],
  ["ETIMEDOUT", "unreachable"],
  ["EAUTH", "unreachable"],
  ["ZodError", "unknown"],
  [null, "unknown"],
])("the error %s means %s", (code, failure) => expect(failureOf(code)).toBe(failure));
