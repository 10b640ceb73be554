import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LIMITS, type LimitName } from "@/lib/kernel/limits";
import { CONFIRM_HOURS, UNDO_DAYS } from "@/lib/people/address-rules";
import { macCode } from "@/lib/platform/auth/secrets";
import { testSignIn } from "@/lib/platform/auth/test-sign-in";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";

testDatabase();

const document = readFileSync(join(import.meta.dirname, "../../docs/security.md"), "utf8");
const text = document.replaceAll(/\s+/g, " ");
const aDay = (name: LimitName) => (LIMITS[name].points * 86_400) / LIMITS[name].duration;
const number = (value: number) => String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ",");

it("docs/security.md states the odds that follow from the limits", async () => {
  const { id } = await testSignIn();
  const { triesLeft } = await db.signInRequest.findUniqueOrThrow({ where: { id } });
  const letters = new Set(Array.from({ length: 500 }, (_, i) => macCode("a test", `${i}`)).join(""))
    .size;
  const length = macCode("a test", "").length;
  const codes = letters ** length;
  expect(text).toContain(`${length} characters out of ${letters}`);
  expect(text).toContain(`${letters}⁶ = ${number(codes)} codes`);
  expect(text).toContain(`A code can be guessed ${triesLeft} times`);

  const row = (guesses: number) =>
    `| ${number(guesses)} | 1 in ${number(codes / guesses)} | 1 in ${number(codes / guesses / 365)} |`;
  expect(text).toContain(row(aDay("sign-in-mails-a-day") * triesLeft));
  expect(text).toContain(row(aDay("sign-in-code-network")));
  expect(text).toContain(`at least ${number(aDay("sign-in-code-network") / triesLeft)} mails`);
});

it("docs/security.md states the odds of an RSVP's code", () => {
  const { points: tries, duration } = LIMITS["rsvp-code"];
  const guesses = LIMITS["unconfirmed-mail"].points * tries;
  expect(text).toContain(`valid for ${duration / 3600} hours and ${tries} tries`);
  expect(text).toContain(`at most ${LIMITS["unconfirmed-mail"].points} such mails a day`);
  expect(text).toContain(
    `${guesses} times a day against one address: 1 in ${number(23 ** 6 / guesses)}`,
  );
  expect(LIMITS["rsvp-code-network"]).toEqual(LIMITS["sign-in-code-network"]);
});

it("docs/security.md states the limits of another address", () => {
  const [person, mail] = [LIMITS["address-change"], LIMITS["address-mail"]];
  expect(text).toContain(`can ask ${person.points} times an hour`);
  const { points: inAll } = LIMITS["address-mails-a-day"];
  expect(text).toContain(
    `gets ${mail.points} such mails a day that one person asked for, and ${inAll} in all`,
  );
  expect([person.duration, mail.duration]).toEqual([3600, 86_400]);
  expect(text).toContain(`for ${CONFIRM_HOURS} hours, until a newer request`);
  expect(text).toContain(`takes the account back for ${UNDO_DAYS} days`);
});

it("docs/security.md states the limits", () => {
  const { points } = LIMITS["sign-in-mails-a-day"];
  expect(text).toContain(`at most ${LIMITS["sign-in-mail"].points} mails in 15 minutes`);
  expect(text).toContain(`After ${points} in a day`);
  expect(text).toContain(`up to ${points + aDay("sign-in-mail-after-that")} unwanted mails a day`);
  expect(text).toContain(
    `${LIMITS["sign-in"].points} requests for one address and ${LIMITS["sign-in-network"].points} in all in 15 minutes`,
  );
  expect(text).toContain(
    `${LIMITS["sign-in-code"].points} codes for one address in 15 minutes and ${LIMITS["sign-in-code-network"].points} in all in an hour`,
  );
  const windows = Object.entries(LIMITS).filter(([name]) => name.startsWith("sign-in"));
  expect(Object.fromEntries(windows.map(([name, { duration }]) => [name, duration / 60]))).toEqual({
    "sign-in": 15,
    "sign-in-network": 15,
    "sign-in-mail": 15,
    "sign-in-mails-a-day": 1440,
    "sign-in-mail-after-that": 60,
    "sign-in-code": 15,
    "sign-in-code-network": 60,
  });
});
