import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { macCode } from "./secrets";
import { mintSecrets, requestOfLink, spendCode, spendLink } from "./sign-in-requests";
import { testSignIn } from "./test-sign-in";

testDatabase();

type Request = Awaited<ReturnType<typeof testSignIn>>;

const wrong = ({ code }: Request) => (code?.startsWith("A") ? "C" : "A") + code?.slice(1);
const type = ({ address, browser, code }: Request, typed = code ?? "") =>
  spendCode(address, browser, typed);
const opens = async ({ link }: Request) => (await requestOfLink(link))?.isOpen;
const typeWrong = async (request: Request, times = 5) => {
  for (let tries = 0; tries < times; tries++)
    expect(await type(request, wrong(request))).toBe(false);
};
const expire = ({ address }: Request, millisecondsAgo = 1000) =>
  db.signInRequest.updateMany({
    where: { address },
    data: { expires: new Date(Date.now() - millisecondsAgo) },
  });

describe("a sign-in code", () => {
  it("has no ambiguous characters", () => {
    const letters = Array.from({ length: 300 }, (_, i) => macCode("a test", `${i}`)).join("");
    expect(letters).toMatch(/^[2-9A-Z]+$/);
    for (const [one, other] of ["0O", "1I", "1L", "2Z", "5S", "8B", "UV"])
      expect(letters.includes(one as string) && letters.includes(other as string)).toBe(false);
  });

  it("works once, whatever the spacing and case", async () => {
    const zoe = await testSignIn();
    const typed = ` ${zoe.code?.slice(0, 3).toLowerCase()}-${zoe.code?.slice(3)}`;
    expect(await type(zoe, typed)).toBe(true);
    expect(await type(zoe)).toBe(false);
  });

  it("does not work for another address", async () => {
    const zoe = await testSignIn();
    await testSignIn({ address: "max@example.ca", browser: zoe.browser });
    expect(await spendCode("max@example.ca", zoe.browser, zoe.code ?? "")).toBe(false);
  });

  it("does not work in another browser", async () => {
    const zoe = await testSignIn();
    const stranger = await testSignIn({ address: zoe.address });
    expect(await spendCode(zoe.address, stranger.browser, zoe.code ?? "")).toBe(false);
    expect(await spendCode(zoe.address, "", zoe.code ?? "")).toBe(false);
  });

  it("is invalid after five wrong attempts", async () => {
    const zoe = await testSignIn();
    await typeWrong(zoe);
    expect(await type(zoe)).toBe(false);
  });

  it("keeps its attempts when a stranger's browser uses up its own", async () => {
    const zoe = await testSignIn();
    await typeWrong(await testSignIn({ address: zoe.address }));
    expect(await type(zoe)).toBe(true);
  });

  it("keeps its attempts when another address is tried", async () => {
    const zoe = await testSignIn();
    await typeWrong(await testSignIn({ browser: zoe.browser }));
    expect(await type(zoe)).toBe(true);
  });

  it("counts concurrent attempts", async () => {
    const zoe = await testSignIn();
    await Promise.all(Array.from({ length: 5 }, () => type(zoe, wrong(zoe))));
    expect(await type(zoe)).toBe(false);
  });

  it("works for one of two concurrent uses", async () => {
    const zoe = await testSignIn();
    const both = await Promise.all([1, 2].map(() => type(zoe)));
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it("can be left out, and then nothing typed signs in", async () => {
    const zoe = await testSignIn({ hasCode: false });
    expect(zoe.code).toBeNull();
    expect(await type(zoe, "")).toBe(false);
    expect(await type(zoe, macCode("a test", ""))).toBe(false);
    expect(await opens(zoe)).toBe(true);
  });
});

describe("a sign-in link", () => {
  it("has at least 128 random bits and works once", async () => {
    const zoe = await testSignIn();
    expect(Buffer.from(zoe.link, "base64url").length * 8).toBeGreaterThanOrEqual(128);
    expect(await spendLink(zoe.link)).toEqual({ address: zoe.address, isSpent: true });
    expect(await spendLink(zoe.link)).toEqual({ address: zoe.address, isSpent: false });
    expect(await spendLink("no-such-link")).toBeNull();
  });

  it("works after any number of wrong codes", async () => {
    const zoe = await testSignIn();
    await typeWrong(zoe, 8);
    expect(await spendLink(zoe.link)).toMatchObject({ isSpent: true });
  });

  it("works for one of two concurrent uses", async () => {
    const zoe = await testSignIn();
    const both = await Promise.all([1, 2].map(() => spendLink(zoe.link)));
    expect(both.filter((linked) => linked?.isSpent)).toHaveLength(1);
  });

  it("and the code of its mail are one use", async () => {
    const zoe = await testSignIn();
    const both = await Promise.all([
      spendLink(zoe.link).then((linked) => linked?.isSpent),
      type(zoe),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });
});

describe("requests of one address", () => {
  it("stay valid side by side until one is used", async () => {
    const older = await testSignIn();
    const { address, browser } = older;
    const newer = await testSignIn({ address, browser });
    const elsewhere = await testSignIn({ address });
    expect(await type(older)).toBe(true);
    for (const ended of [newer, elsewhere]) {
      expect(await type(ended)).toBe(false);
      expect(await opens(ended)).toBe(false);
    }
  });

  it("end for one of two concurrent uses", async () => {
    const older = await testSignIn();
    const newer = await testSignIn({ address: older.address });
    const both = await Promise.all([older, newer].map(({ link }) => spendLink(link)));
    expect(both.filter((linked) => linked?.isSpent)).toHaveLength(1);
  });

  it("are three in one browser, and a fourth ends the oldest", async () => {
    const first = await testSignIn();
    const { address, browser } = first;
    const others = [];
    for (const _ of [2, 3, 4]) others.push(await testSignIn({ address, browser }));
    expect(await opens(first)).toBe(false);
    for (const other of others) expect(await opens(other)).toBe(true);
  });

  it("are not pushed out by another browser's", async () => {
    const zoe = await testSignIn();
    const browser = "stranger";
    for (const _ of Array(6)) await testSignIn({ address: zoe.address, browser });
    expect(await opens(zoe)).toBe(true);
    expect(await type(zoe)).toBe(true);
  });

  it("do not end when a request of another address is used", async () => {
    const zoe = await testSignIn();
    await type(await testSignIn({ browser: zoe.browser }));
    expect(await opens(zoe)).toBe(true);
  });
});

describe("a sign-in request", () => {
  it("is valid for its minutes, counted from the mail", async () => {
    const zoe = await testSignIn({ minutes: 15 });
    const minutesLeft = async () => {
      const { expires } = await db.signInRequest.findUniqueOrThrow({ where: { id: zoe.id } });
      return (expires.getTime() - Date.now()) / 60_000;
    };
    expect(await minutesLeft()).toBeGreaterThan(14);
    expect(await minutesLeft()).toBeLessThanOrEqual(15);
    await expire(zoe);
    expect(await type(zoe)).toBe(false);
    expect(await opens(zoe)).toBe(false);
    expect(await spendLink(zoe.link)).toMatchObject({ isSpent: false });

    await mintSecrets(zoe.id);
    expect(await minutesLeft()).toBeGreaterThan(14);
    expect(await opens(zoe)).toBe(true);
  });

  it("has the same secrets when its mail is sent again, and others than any other request", async () => {
    const zoe = await testSignIn();
    expect(await mintSecrets(zoe.id)).toEqual({ link: zoe.link, code: zoe.code });
    const next = await testSignIn({ address: zoe.address, browser: zoe.browser });
    expect(next.link).not.toBe(zoe.link);
    expect(next.code).not.toBe(zoe.code);
    expect(await type(zoe)).toBe(true);
  });

  it("has no secrets once it has ended", async () => {
    const zoe = await testSignIn();
    await spendLink(zoe.link);
    expect(await mintSecrets(zoe.id)).toBeNull();
  });

  it("is stored without secrets", async () => {
    const { id, ...zoe } = await testSignIn();
    const row = JSON.stringify(await db.signInRequest.findUnique({ where: { id } }));
    expect(row).toContain(zoe.address);
    for (const secret of [zoe.link, zoe.code, zoe.browser]) expect(row).not.toContain(secret);
  });

  it("is deleted a day after it expired", async () => {
    const [old, recent] = [await testSignIn(), await testSignIn()];
    await expire(old, 25 * 3_600_000);
    await expire(recent, 23 * 3_600_000);
    await testSignIn();
    expect(await requestOfLink(old.link)).toBeNull();
    expect(await requestOfLink(recent.link)).toMatchObject({ isOpen: false });
  });
});
