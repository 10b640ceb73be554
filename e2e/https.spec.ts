import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { withClient } from "../scripts/database/connection";
import { freePort } from "../scripts/process/port";
import { openTestCluster, type TestCluster } from "../scripts/test/test-cluster";
import { expect, test } from "./fixtures";
import { postForm } from "./forms";
import { health, run, served, whole } from "./production";

/** A site on https: its cookies, and what it says and keeps to itself when its database fails. */

test.describe.configure({ mode: "default" });
test.setTimeout(120_000);

const database = "e2e_https";
// A proxy in front asks under a name of its own, and another one before it added to what it says of the protocol.
const ours = { origin: "https://rollcall.example", "x-forwarded-proto": "https, http" };
let cluster: TestCluster;
let url = "";
let home = "";
let server: ReturnType<typeof run>;

test.beforeAll(async () => {
  cluster = await openTestCluster();
  url = await cluster.freshDatabase(database);
  const port = String(await freePort());
  home = `http://localhost:${port}`;
  server = run({
    ...whole,
    ROLLCALL_DATA: ".data/test/https",
    DATABASE_URL: url,
    PUBLIC_URL: "https://rollcall.example",
    PORT: port,
  });
  await Promise.race([served(home), server.exited]);
});

test.afterAll(async () => {
  await server.end("SIGTERM");
  await cluster.close();
});

const query = (sql: string) => withClient(url, (client) => client.query(sql));
const administer = (sql: string) => withClient(cluster.adminUrl, (client) => client.query(sql));

const ways = [
  {
    what: "a fault of ours",
    break: () => query('ALTER TABLE "Event" RENAME TO "Event elsewhere"'),
    mend: () => query('ALTER TABLE "Event elsewhere" RENAME TO "Event"'),
    health: 200,
  },
  {
    what: "the database away",
    break: async () => {
      await administer(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
      await administer(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
      );
    },
    mend: () => administer(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`),
    health: 503,
  },
];

const words = {
  en: ["Something broke on our side", "Try again", "To the start page", "No night is planned yet"],
  fr: ["Un problème est survenu de notre côté", "Réessayer", "Retour à l’accueil", "Aucune soirée"],
} as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({
      javaScriptEnabled,
      expectedComplaints: [/status of 500|\.js failed: csp|React error #441/],
    });

    for (const way of ways) {
      test(`${way.what}: a page in the look, in both languages, with a way on`, async ({
        page,
      }) => {
        for (const locale of ["en", "fr"] as const) {
          const [title, again, start, planned] = words[locale];
          await way.break();
          try {
            const response = await page.goto(`${home}/${locale}`);
            expect(response?.status()).toBe(500);
            expect(await health(home)).toBe(way.health);
            await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
            await expect(page.locator("html")).toHaveAttribute("lang", locale);
            expect(await ground(page)).toBe("rgb(251, 247, 240)");
            expect(await face(page)).toMatch(/display/);
            await expect(page.locator("header").getByText("Rollcall")).toBeVisible();
            await expect(page.getByRole("link", { name: start })).toBeVisible();
          } finally {
            await way.mend();
          }
          await expect.poll(() => health(home)).toBe(200);
          await page.getByText(again, { exact: true }).click();
          await expect(page.getByText(planned)).toBeVisible();
        }
      });
    }
  });
}

/** The colour that the page stands on. */
const ground = (page: Page) =>
  page.locator("main").evaluate((main) => {
    let at: Element | null = main;
    while (at && getComputedStyle(at).backgroundColor === "rgba(0, 0, 0, 0)") at = at.parentElement;
    return at && getComputedStyle(at).backgroundColor;
  });

const face = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--face-display"),
  );

test("what a form's fault quotes is in no log", async ({ request }) => {
  await query(
    `ALTER TABLE "Email" ADD CONSTRAINT unlucky CHECK (recipient NOT LIKE 'unlucky%') NOT VALID`,
  );
  const response = await postForm(request, {
    address: `${home}/en/sign-in`,
    with: 'name="address"',
    fields: { address: "unlucky-zoe@example.ca" },
    headers: ours,
  });
  await query('ALTER TABLE "Email" DROP CONSTRAINT unlucky');
  expect(response.status()).toBe(500);
  await expect.poll(server.said).toContain('"method":"POST"');
  const line = server
    .said()
    .split("\n")
    .find((told) => told.includes('"method":"POST"'));
  expect(JSON.parse(line ?? "")).toMatchObject({
    msg: "request failed",
    route: "/[locale]/sign-in/page",
    err: { kind: "PrismaClientKnownRequestError", postgres: "23514" },
  });
  expect(server.said()).not.toContain("unlucky-zoe");
  expect(server.said()).not.toContain("Failing row");
});

test("every cookie is for this host and https alone", async ({ request }) => {
  const first = await request.get(`${home}/fr`, { headers: ours });
  expect(first.headers()["set-cookie"]).toMatch(/^__Host-locale=fr; Path=\/; .*Secure/);

  const themed = await postForm(request, {
    address: `${home}/en/sign-in`,
    with: 'value="dark"',
    fields: { theme: "dark" },
    headers: ours,
  });
  expect(cookie(themed.headers()["set-cookie"], "theme")).toMatch(
    /^__Host-theme=dark; Path=\/; .*Secure; HttpOnly; SameSite=lax$/,
  );
  const back = await postForm(request, {
    address: `${home}/en/sign-in`,
    with: 'value="system"',
    fields: { theme: "system" },
    headers: ours,
  });
  expect(cookie(back.headers()["set-cookie"], "theme")).toMatch(
    /^__Host-theme=; Path=\/; Expires=Thu, 01 Jan 1970 .*Secure/,
  );
});

test("a session's row doesn't hold what the cookie says, and the cookie signs in", async ({
  request,
}) => {
  const address = "hidden@example.ca";
  const token = createHmac("sha256", whole.AUTH_SECRET)
    .update(`sign-in\n${address}\nACDEFG`)
    .digest("base64url");
  await query(`INSERT INTO "VerificationToken" (identifier, token, expires)
    VALUES ('${address}', '${token}', now() + interval '5 minutes')`);
  const signedIn = await postForm(request, {
    address: `${home}/en/sign-in/confirm?address=${address}&code=ACDEFG`,
    with: 'name="code"',
    fields: { code: "ACDEFG" },
    headers: ours,
  });
  expect(signedIn.status()).toBe(303);
  const line = cookie(signedIn.headers()["set-cookie"], "rollcall-session");
  expect(line).toMatch(/; Path=\/; .*Secure; HttpOnly; SameSite=lax$/);
  const [pair = ""] = line?.split(";") ?? [];

  const { rows } = await query('SELECT * FROM "Session"');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(pair.split("=")[1]);
  const me = await request.get(`${home}/en/me`, { headers: { ...ours, cookie: pair } });
  expect(await me.text()).toContain("Sign out");
});

const cookie = (lines: string | undefined, name: string) =>
  lines?.split("\n").find((line) => line.startsWith(`__Host-${name}=`));
