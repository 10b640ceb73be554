import { describe, expect, it } from "vitest";
import { decodeForm } from "@/lib/kernel/form/form-data";
import { changeTalkSchema } from "@/lib/speakers/schema";
import { editProposalSchema, proposeSchema } from "@/lib/talks/schema";
import { answerSchema } from "./schema";

const ID = "3f0e6c1e-5f3a-4c55-9d51-1f5a4f0a9a11";
const RTL = "\u202e";

const form = (change: Record<string, string | string[]> = {}) => {
  const data = new FormData();
  const fields = {
    ...{ meetupId: ID, key: "a".repeat(20), title: "A talk", speakerName: "Zoé", locale: "fr" },
    ...{ format: "lightning", as: "submitted", ...change },
  };
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) data.append(name, one);
  return data;
};

const read = (change: Record<string, string | string[]>) =>
  proposeSchema.safeParse(decodeForm(proposeSchema, form(change)).input);

/** The first code of each field. */
const codes = (change: Record<string, string | string[]>) =>
  Object.fromEntries(
    (read(change).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );

describe("the form of a proposal", () => {
  it("takes no co-speakers, and rows that are left empty", () => {
    expect(read({}).data).toMatchObject({ coSpeakers: [], alsoMeetupIds: [] });
    const rows = { "coSpeakers.0.name": "", "coSpeakers.0.address": " " };
    expect(read(rows).data?.coSpeakers).toEqual([{ name: null, address: null }]);
  });

  it("takes emoji and accents, and drops what would turn a name around", () => {
    const name = `Zoé ${RTL}👩🏽‍🚀 O’Neil`;
    const rows = { "coSpeakers.2.name": name, "coSpeakers.2.address": " Ana@Example.CA " };
    expect(read({ ...rows, title: `${RTL}Un 🌒`, speakerName: name }).data).toMatchObject({
      ...{ title: "Un 🌒", speakerName: "Zoé 👩🏽‍🚀 O’Neil" },
      coSpeakers: [{ name: "Zoé 👩🏽‍🚀 O’Neil", address: "ana@example.ca" }],
    });
  });

  it("asks for minutes where the format has no duration, of a new proposal and of a changed one", () => {
    const ofNew = (format: string) => codes({ format }).minutes;
    const ofChanged = (format: string) => {
      const data = form({ format, talkId: ID, revision: "0" });
      const found = editProposalSchema.safeParse(decodeForm(editProposalSchema, data).input);
      return found.error?.issues.map(({ path, message }) => [path.join("."), message]);
    };
    for (const format of ["panel", "free"]) {
      expect(ofNew(format)).toBe("required");
      expect(ofChanged(format)).toEqual([["minutes", "required"]]);
    }
    expect([ofNew("lightning"), ofChanged("twenty_twenty")]).toEqual([undefined, undefined]);
  });

  const ana = ({ name = "Ana", address = "ana@example.ca" }) => ({
    ...{ "coSpeakers.0.name": name, "coSpeakers.0.address": address },
  });
  const million = "x".repeat(1_000_000);
  it.each([
    [{ title: million }, { title: "too-long" }],
    [
      { abstract: million, bio: million, needs: million },
      {
        ...{ abstract: "too-long", bio: "too-long", needs: "too-long" },
      },
    ],
    [ana({ name: million }), { "coSpeakers.0.name": "too-long" }],
    [ana({ address: million }), { "coSpeakers.0.address": "too-long" }],
    [ana({ name: "Win at www.example.com" }), { "coSpeakers.0.name": "name-link" }],
    [ana({ name: "A\u0000na" }), { "coSpeakers.0.name": "invalid-characters" }],
    [
      ana({ address: "ana@example.ca\nbcc: x@example.ca" }),
      { "coSpeakers.0.address": "address-invalid" },
    ],
    [{ "alsoMeetupIds[]": ["' OR 1=1 --"] }, { "alsoMeetupIds.0": "invalid" }],
  ] as const)("says what is wrong with %#", (change, wrong) => {
    expect(codes(change as Record<string, string>)).toEqual(wrong);
  });

  it.each([
    [{ "coSpeakers.0.name": "Ana" }, { "coSpeakers.0.address": "required" }],
    [{ "coSpeakers.0.address": "ana@example.ca" }, { "coSpeakers.0.name": "required" }],
    [{ format: "panel" }, { minutes: "required" }],
    [{ format: "panel", minutes: " " }, { minutes: "required" }],
    [{ format: "panel", minutes: "forty" }, { minutes: "not-a-number" }],
    [{ format: "panel", minutes: "40" }, {}],
    [{ format: "lightning", minutes: "" }, {}],
    [{ format: "lightning", minutes: "forty" }, { minutes: "not-a-number" }],
  ])("asks for what other fields require: %j", (change, missing) => {
    expect(codes(change)).toEqual(missing);
    const wrong = { title: "", "coSpeakers.1.address": "bo", "coSpeakers.2.name": "Cy" };
    expect(codes({ "coSpeakers.0.name": "", ...change, ...wrong })).toEqual({
      ...missing,
      title: "required",
      "coSpeakers.1.name": "required",
      "coSpeakers.1.address": "address-invalid",
      "coSpeakers.2.address": "required",
    });
  });

  it("refuses a fourth row, and a thousand cities", () => {
    const rows = [0, 1, 2, 3].flatMap((at) => [
      [`coSpeakers.${at}.name`, "Ana"],
      [`coSpeakers.${at}.address`, `ana${at}@example.ca`],
    ]);
    expect(codes(Object.fromEntries(rows))).toEqual({ coSpeakers: "invalid" });
    expect(codes({ "alsoMeetupIds[]": Array(1000).fill(ID) })).toEqual({
      alsoMeetupIds: "invalid",
    });
  });
});

it("what a speaker changes and answers is checked in the same way", () => {
  const change = { talkId: ID, revision: 0, needs: "x".repeat(601) };
  expect(changeTalkSchema.safeParse(change).error?.issues).toMatchObject([
    { path: ["needs"], message: "too-long" },
  ]);
  const answer = { token: "' OR 1=1", name: "", move: "confirm" };
  expect(answerSchema.safeParse(answer).error?.issues.map(({ path }) => path[0])).toEqual([
    ...["token", "name", "move"],
  ]);
});
