import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LIMITS } from "@/lib/kernel/limits";
import { InvalidField } from "@/lib/kernel/outcome";
import { adapter } from "@/lib/platform/auth/adapter";
import { mintSecrets } from "@/lib/platform/auth/sign-in-requests";
import { testSignIn } from "@/lib/platform/auth/test-sign-in";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { requestSignIn, signInWithCode, signInWithLink } from "./mutations";

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({ set: (name: string, value: string) => jar.set(name, value) }),
}));
testDatabase();

beforeEach(() => jar.clear());

const personAt = (email: string) => db.user.findUnique({ where: { email } });

/** Signs in with a fresh code, or with one that was typed. */
async function confirm(address: string, typed?: string) {
  const { browser, code } = await testSignIn({ address });
  const input = { address, code: typed ?? code ?? "", to: null };
  return signInWithCode(null, input, { locale: "fr", browser });
}

const ask = (address: string, browser: string = randomUUID()) =>
  requestSignIn({ address, to: "/start" }, { locale: "fr", browser });
const mailsTo = (recipient: string) =>
  db.email.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

/** What the mails to an address contain, as the worker would send them. */
async function sentTo(address: string) {
  const mails = await mailsTo(address);
  const sent = mails.map(({ params }) => mintSecrets((params as { requestId: string }).requestId));
  return Promise.all(sent);
}

/** The limits' windows end. */
const windowsEnd = (...names: (keyof typeof LIMITS)[]) =>
  db.rateLimit.deleteMany({
    where: { OR: names.map((name) => ({ key: { startsWith: `${name}:` } })) },
  });

describe("asking for a sign-in mail", () => {
  it("does the same for known and unknown addresses, and creates no user", async () => {
    const known = await testPerson();
    for (const address of [known.email, "nobody-knows@example.ca"]) {
      expect(await ask(address)).toEqual({ ok: true });
      const [request] = await db.signInRequest.findMany({ where: { address } });
      expect(request).toMatchObject({
        ...{ hasCode: true, linkHash: null, codeHash: null },
        to: "/start",
      });
      expect(await mailsTo(address)).toMatchObject([
        { kind: "sign-in", language: "fr", params: { requestId: request?.id } },
      ]);
    }
    expect(await personAt("nobody-knows@example.ca")).toBeNull();
  });

  it("sends one recipient five mails in 15 minutes, and answers the same after that", async () => {
    for (const _ of Array(7)) expect(await ask("five@example.ca")).toEqual({ ok: true });
    expect(await mailsTo("five@example.ca")).toHaveLength(5);
    await ask("other@example.ca");
    expect(await mailsTo("other@example.ca")).toHaveLength(1);
    for (const secrets of await sentTo("five@example.ca"))
      expect(secrets?.code, "the mails that were sent still work").toHaveLength(6);
  });

  it("sends ten mails with a code a day, and then one an hour with a link alone", async () => {
    const address = "ten@example.ca";
    for (const _ of [1, 2]) {
      for (const _ of Array(5)) await ask(address);
      await windowsEnd("sign-in-mail");
    }
    for (const _ of Array(3)) expect(await ask(address)).toEqual({ ok: true });
    const sent = await sentTo(address);
    expect(sent.map((secrets) => secrets?.code != null)).toEqual([...Array(10).fill(true), false]);
    const { minutes } = await db.signInRequest.findFirstOrThrow({
      where: { address, hasCode: false },
    });
    expect(minutes * 60, "the link lasts until the next may be sent").toBe(
      LIMITS["sign-in-mail-after-that"].duration,
    );
    expect(
      await signInWithLink(null, { token: sent.at(-1)?.link ?? "", to: null }, { locale: "fr" }),
    ).toEqual({
      ok: true,
    });
  });

  it("is possible again at once after signing in", async () => {
    const address = "second-device@example.ca";
    for (const _ of Array(6)) await ask(address);
    const [first] = await sentTo(address);
    await signInWithLink(null, { token: first?.link ?? "", to: null }, { locale: "fr" });
    await ask(address);
    expect(await mailsTo(address)).toHaveLength(6);
  });
});

describe("a stranger who requests mails and types wrong codes", () => {
  it("does not lock the owner out", async () => {
    const address = "organizer@example.ca";
    await ask(address, "owner");
    for (const _ of Array(20)) {
      await ask(address, "stranger");
      const typed = { address, code: "AAAAAA", to: null };
      const from = { locale: "en", browser: "stranger" } as const;
      await expect(signInWithCode(null, typed, from)).rejects.toThrow(InvalidField);
    }
    const [own, ...strangers] = await sentTo(address);
    expect(strangers.length).toBeGreaterThan(0);
    const input = { address, code: own?.code ?? "", to: null };
    expect(await signInWithCode(null, input, { locale: "en", browser: "owner" })).toEqual({
      ok: true,
    });
  });

  it("leaves a link in the inbox if all mails were theirs", async () => {
    const address = "host@example.ca";
    for (const _ of Array(20)) await ask(address, "stranger");
    await ask(address, "owner");
    const sent = await sentTo(address);
    const token = sent.at(-1)?.link ?? "";
    expect(await signInWithLink(null, { token, to: null }, { locale: "en" })).toEqual({ ok: true });
  });
});

describe("signing in", () => {
  it("creates the user, verifies the address and starts a sixty-day session", async () => {
    expect(await confirm("zoe@example.ca")).toEqual({ ok: true });
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
    await expect(confirm("sam@example.ca", "wrong")).rejects.toThrow(InvalidField);
    expect(await personAt("sam@example.ca")).toBeNull();
    expect(jar.size).toBe(0);
  });

  it("with a link works in any browser, once", async () => {
    const { address, link } = await testSignIn();
    const input = { token: link, to: null };
    expect(await signInWithLink(null, input, { locale: "fr" })).toEqual({ ok: true });
    expect(await personAt(address)).toMatchObject({ emailVerified: expect.any(Date) });
    expect(jar.size).toBe(1);
    jar.clear();
    const again = { ok: false, reason: "link-ended" };
    expect(await signInWithLink(null, input, { locale: "fr" })).toEqual(again);
    expect(await signInWithLink(await testPerson(), input, { locale: "fr" })).toEqual(again);
    expect(jar.size).toBe(0);
  });

  it("twice in two tabs is once", async () => {
    const { address, link, code, browser } = await testSignIn();
    const viewer = await testPerson({ email: address });
    await signInWithLink(null, { token: link, to: null }, { locale: "fr" });
    expect(await signInWithLink(viewer, { token: link, to: null }, { locale: "fr" })).toEqual({
      ok: true,
    });
    const input = { address, code: code ?? "", to: null };
    const asking = { locale: "fr", browser } as const;
    expect(await signInWithCode(viewer, input, asking)).toEqual({ ok: true });
    expect(await db.session.count({ where: { userId: viewer.id } })).toBe(1);
  });
});
