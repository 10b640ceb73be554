import { beforeAll } from "vitest";
import type { Person } from "@/lib/kernel/viewer";
import { testPerson } from "./test-rows";

export let host: Person;
export let stranger: Person;

/** A host who reads French, and somebody without rights, for all tests of a file. */
export function testHostAndStranger() {
  beforeAll(async () => {
    host = await testPerson({ locale: "fr" });
    stranger = await testPerson();
  });
}
