import { beforeEach, describe, expect, it, vi } from "vitest";
import { InvalidField } from "@/lib/kernel/outcome";
import { adapter } from "@/lib/platform/auth/adapter";
import { mintCode } from "@/lib/platform/auth/codes";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { changeProfile, confirmSignIn, requestSignIn } from "./mutations";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ set: (name: string, value: string) => jar.set(name, value) }),
}));
testDatabase();

beforeEach(() => jar.clear());

const personAt = (email: string) => db.user.findUnique({ where: { email } });
const confirm = async (address: string, code?: string) =>
  confirmSignIn({ address, code: code ?? (await mintCode(address)), to: "/start" }, "fr");

describe("asking for a sign-in mail", () => {
  it("does the same for known and unknown addresses, and creates no user", async () => {
    const known = await testPerson();
    for (const address of [known.email, "nobody-knows@example.ca"]) {
      const outcome = await requestSignIn({ address, to: "/start" }, "fr");
      expect(outcome).toEqual({ ok: true, address, to: "/start" });
      expect(await db.email.findMany({ where: { recipient: address } })).toMatchObject([
        { kind: "sign-in", language: "fr", params: { to: "/start" } },
      ]);
    }
    expect(await personAt("nobody-knows@example.ca")).toBeNull();
  });
});

describe("signing in", () => {
  it("creates the user, verifies the address and starts a sixty-day session", async () => {
    expect(await confirm("zoe@example.ca")).toEqual({ ok: true, to: "/start" });
    const zoe = await personAt("zoe@example.ca");
    expect(zoe).toMatchObject({ locale: "fr", emailVerified: expect.any(Date), isAdmin: false });
    const [session, ...others] = await db.session.findMany({ where: { userId: zoe?.id } });
    expect(others).toEqual([]);
    const [cookie = "", ...more] = jar.values();
    expect(more).toEqual([]);
    expect(cookie).not.toBe(session?.sessionToken);
    expect((await adapter.getSessionAndUser(cookie))?.user.id).toBe(zoe?.id);
    expect(await db.activity.findMany({ where: { subjectId: zoe?.id ?? "" } })).toMatchObject([
      { verb: "person.signed-in", actorId: zoe?.id, eventId: null },
    ]);
    const days = ((session?.expires.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(60, 1);
  });

  it("for the first time stores the page's language", async () => {
    const typed = await testPerson({ locale: "en", emailVerified: null });
    await confirm(typed.email);
    expect(await personAt(typed.email)).toMatchObject({ id: typed.id, locale: "fr" });
  });

  it("again keeps the user's language and the first verification date", async () => {
    const emailVerified = new Date("2026-01-01T00:00Z");
    const known = await testPerson({ locale: "en", emailVerified });
    await confirm(known.email);
    expect(await personAt(known.email)).toMatchObject({
      id: known.id,
      locale: "en",
      emailVerified,
    });
  });

  it("with a wrong code creates neither user nor session", async () => {
    await mintCode("sam@example.ca");
    await expect(confirm("sam@example.ca", "wrong")).rejects.toThrow(InvalidField);
    expect(await personAt("sam@example.ca")).toBeNull();
    expect(jar.size).toBe(0);
  });
});

it("users can only change their own profile", async () => {
  const [one, other] = [await testPerson(), await testPerson()];
  for (const _ of [1, 2]) await changeProfile(one, { name: "Zoé", locale: "fr" });
  expect(await db.activity.findMany({ where: { subjectId: one.id } })).toMatchObject([
    { verb: "person.profile-changed", actorName: "Zoé", eventId: null },
  ]);
  expect(await personAt(one.email)).toMatchObject({ name: "Zoé", locale: "fr" });
  expect(await personAt(other.email)).toMatchObject({ name: other.name });
});
