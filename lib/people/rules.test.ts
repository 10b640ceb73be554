import { expect, it } from "vitest";
import { pageHandle } from "./rules";
import { profileSchema } from "./schema";

const zoe = { name: "Zoé Roy", handle: "zoe", suspendedAt: null };

it.each<[string, string | null, Parameters<typeof pageHandle>[1], string | null]>([
  ["is signed with the profile's name", "Zoé Roy", zoe, "zoe"],
  ["is signed with a former name", "Zoé Tremblay", zoe, null],
  ["is signed with a part of the name", "Zoé", zoe, null],
  ["differs in capitals", "zoé roy", zoe, null],
  ["shows no name", null, zoe, null],
  ["shows no name, of somebody without one", null, { ...zoe, name: null }, null],
  ["is of somebody without a handle", "Zoé Roy", { ...zoe, handle: null }, null],
  ["is of somebody suspended", "Zoé Roy", { ...zoe, suspendedAt: new Date() }, null],
  ["is of somebody whose account is gone", "Zoé Roy", null, null],
])("what %s leads to the right page", (_, signed, author, expected) =>
  expect(pageHandle(signed, author)).toBe(expected),
);

const handleOf = (typed: unknown) => {
  const read = profileSchema.safeParse({ name: "Zoé", locale: "fr", handle: typed });
  return read.success ? read.data.handle : read.error.issues[0]?.message;
};

it.each<[unknown, string | null]>([
  ["zoe", "zoe"],
  ["@Zoe", "Zoe"],
  ["  zoe ", "zoe"],
  ["z2", "z2"],
  ["2z", "2z"],
  ["ana-maria_li", "ana-maria_li"],
  ["_z", "_z"],
  ["a".repeat(30), "a".repeat(30)],
  ["", null],
  [" ", null],
  ["@", "handle-shape"],
  [undefined, null],
  ["z", "handle-shape"],
  ["a".repeat(31), "handle-shape"],
  ["19", "handle-shape"],
  ["-zoe", "handle-shape"],
  ["zoe-", "handle-shape"],
  ["zo--e", "handle-shape"],
  ["zoé", "handle-shape"],
  ["z\u043ee", "handle-shape"],
  // The sign for kelvins becomes the letter that it looks like.
  ["\u212aay", "Kay"],
  ["zo\u200be", "handle-shape"],
  ["zo e", "handle-shape"],
  ["zoe.ca", "handle-shape"],
  ["zoe@example.social", "handle-shape"],
  ["<b>", "handle-shape"],
  ["Everyone", "handle-taken"],
  ["équipe", "handle-shape"],
  ["equipe", "handle-taken"],
  ["a".repeat(61), "too-long"],
])("a handle typed as %j is %j", (typed, expected) => expect(handleOf(typed)).toBe(expected));
