import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readEnv } from "./env";

const production = {
  AUTH_SECRET: "x".repeat(32),
  PUBLIC_URL: "https://example.ca",
  SMTP_URL: "smtps://mail.example.ca",
  DATABASE_URL: "postgresql://user@db.example.ca/rollcall",
};
const data = { ROLLCALL_DATA: ".data/test/env" };

describe("demo mode", () => {
  test("is on if nothing is set; empty values count as unset", () => {
    expect(readEnv({ ...data, AUTH_SECRET: "" })).toMatchObject({
      demo: true,
      databaseUrl: undefined,
      publicUrl: "http://localhost:3000",
    });
  });

  test("names the log levels", () => {
    expect(() => readEnv({ ...data, LOG_LEVEL: "loud" })).toThrow(
      "LOG_LEVEL must be one of trace, debug, info",
    );
    expect(() => readEnv({ ...data, LOG_LEVEL: "silent" })).not.toThrow();
  });

  test("reuses its secret, which only its user may read", () => {
    const folder = mkdtempSync(join(tmpdir(), "rollcall-env-"));
    const fresh = { ROLLCALL_DATA: folder };
    const { authSecret } = readEnv(fresh);
    expect(authSecret).toHaveLength(43);
    expect(readEnv(fresh).authSecret).toBe(authSecret);
    expect(readdirSync(folder)).toEqual(["secret"]);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });

  test("is on with an external database, and off if any of the other three is set", () => {
    const { DATABASE_URL, ...others } = production;
    expect(readEnv({ ...data, DATABASE_URL }).demo).toBe(true);
    for (const [name, value] of Object.entries(others))
      expect(() => readEnv({ ...data, [name]: value })).toThrow("is not set");
  });

  test("is off if all four are set", () => {
    expect(readEnv({ ...data, ...production })).toMatchObject({
      demo: false,
      publicUrl: "https://example.ca",
    });
  });
});

describe("production", () => {
  test.each(Object.keys(production))("names %s if it is missing", (name) => {
    expect(() => readEnv({ ...data, ...production, [name]: undefined })).toThrow(
      new RegExp(`^${name} is not set: [^\n]+\\.$`),
    );
  });

  test("names every missing variable", () => {
    expect(() => readEnv({ ...data, PUBLIC_URL: "https://example.ca" })).toThrow(
      /DATABASE_URL is not set.*\nAUTH_SECRET is not set.*\nSMTP_URL is not set/,
    );
  });

  test("drops a path from its URL", () => {
    const given = { ...production, PUBLIC_URL: "https://example.ca/nights/" };
    expect(readEnv({ ...data, ...given }).publicUrl).toBe("https://example.ca");
  });

  test("rejects a short secret and other kinds of URL", () => {
    expect(() => readEnv({ ...data, ...production, AUTH_SECRET: "short" })).toThrow(
      "32 characters",
    );
    expect(() => readEnv({ ...data, ...production, SMTP_URL: "https://x.ca" })).toThrow("smtp://");
  });

  test.each([
    [
      "Rollcall Canada <hello@example.ca>",
      { name: "Rollcall Canada", address: "hello@example.ca" },
    ],
    [
      '"Rollcall, Canada" <hello@example.ca>',
      { name: "Rollcall, Canada", address: "hello@example.ca" },
    ],
    ["hello@example.ca", { name: "Rollcall", address: "hello@example.ca" }],
  ])("sends mail from %s", (MAIL_FROM, mailFrom) => {
    expect(readEnv({ ...data, MAIL_FROM }).mailFrom).toEqual(mailFrom);
  });

  test.each([
    "Rollcall",
    "Rollcall <rollcall>",
    "a@example.ca, b@example.ca",
    "<a@example.ca>\nBcc: b@example.ca",
  ])("sends no mail from %j", (MAIL_FROM) => {
    expect(() => readEnv({ ...data, MAIL_FROM })).toThrow("MAIL_FROM must be an address");
  });
});
