import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fieldIssues } from "@/lib/kernel/form/fields";
import { messageSchema, messageValues } from "./schema";

const form = { eventId: randomUUID(), meetupId: "", key: randomUUID(), step: "preview" };
const texts = { subjectEn: "", textEn: "", subjectFr: "", textFr: "" };

function issuesOf(typed: object) {
  const meetupId = null;
  const parsed = messageSchema.safeParse({ ...form, meetupId, audience: "going", ...typed });
  if (parsed.success) return {};
  return Object.fromEntries(fieldIssues(parsed.error).map(({ field, code }) => [field, code]));
}

describe("a message", () => {
  const [english, french] = [
    { subjectEn: "Hello", textEn: "One\n\ntwo" },
    { subjectFr: "Bonjour", textFr: "Un" },
  ];
  const none = { subjectEn: "one-language", subjectFr: "one-language" };
  it.each([
    ["in one language", { ...texts, ...english }, {}],
    ["in the other", { ...texts, ...french }, {}],
    ["in both", { ...english, ...french }, {}],
    ["in none", texts, none],
    ["of spaces", { ...texts, subjectEn: " ", textEn: "\n\u200b" }, none],
    ["without a text", { ...texts, subjectEn: "Hello" }, { textEn: "required" }],
    ["whose French is half", { ...english, textFr: "Un" }, { subjectFr: "required" }],
    [
      "half in each",
      { ...texts, subjectEn: "Hello", textFr: "Un" },
      { textEn: "required", subjectFr: "required" },
    ],
  ])("%s", (_, typed, issues) => expect(issuesOf(typed)).toEqual(issues));

  it("has one line as its subject, and comes back as it was typed", () => {
    const typed = { ...form, meetupId: null, audience: "going", ...texts, ...english };
    const parsed = messageSchema.parse({ ...typed, subjectEn: "Hello\nBcc: a@example.ca" });
    expect(parsed.subjectEn).toBe("Hello Bcc: a@example.ca");
    const { step: _, ...rest } = { ...form, ...typed, meetupId: "" };
    expect(messageValues(messageSchema.parse(typed))).toEqual(rest);
  });
});
