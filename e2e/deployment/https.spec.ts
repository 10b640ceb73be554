import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { withClient } from "../../scripts/database/connection";
import { freePort } from "../../scripts/process/port";
import { openTestCluster, type TestCluster } from "../../scripts/test/test-cluster";
import { auditMarkup } from "../fixtures/audit";
import { text, texts } from "../fixtures/catalogue";
import { postForm } from "../fixtures/post-form";
import { health, requiredSettings, run, waitUntilServing } from "../fixtures/production";
import { expect, test } from "../fixtures/test";

test.describe.configure({ mode: "default" });
test.setTimeout(120_000);

const database = "e2e_https";
// As behind two proxies: the outer one speaks https, the inner one http.
const proxyHeaders = { origin: "https://rollcall.example", "x-forwarded-proto": "https, http" };
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
    ...requiredSettings,
    ROLLCALL_DATA: ".data/test/https",
    DATABASE_URL: url,
    PUBLIC_URL: "https://rollcall.example",
    PORT: port,
  });
  await Promise.race([waitUntilServing(home), server.exited]);
});

test.afterAll(async () => {
  await server.kill("SIGTERM");
  await cluster.close();
});

const query = (sql: string) => withClient(url, (client) => client.query(sql));
const administer = (sql: string) => withClient(cluster.adminUrl, (client) => client.query(sql));

const failures = [
  {
    name: "a server error",
    break: () => query('ALTER TABLE "Event" RENAME TO "Event elsewhere"'),
    repair: () => query('ALTER TABLE "Event elsewhere" RENAME TO "Event"'),
    status: 500,
    retryAfter: undefined,
    health: 200,
    title: "trouble.title",
    again: "trouble.again",
  },
  {
    name: "an unreachable database",
    break: async () => {
      await administer(`ALTER DATABASE ${database} ALLOW_CONNECTIONS false`);
      await administer(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
      );
    },
    repair: () => administer(`ALTER DATABASE ${database} ALLOW_CONNECTIONS true`),
    status: 503,
    retryAfter: "5",
    health: 503,
    title: "requests.unavailable.title",
    again: "requests.again",
  },
] as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({
      javaScriptEnabled,
      expectedBrowserErrors: [/status of 50[03]|\.js failed: csp|React error #441/],
    });

    for (const failure of failures) {
      test(`${failure.name} shows the site's error page in both languages`, async ({ page }) => {
        for (const locale of ["en", "fr"] as const) {
          const text = texts(locale);
          await failure.break();
          try {
            // A page in memory lives on for a second.
            const status = async () => (await fetch(`${home}/${locale}`)).status;
            await expect.poll(status).toBe(failure.status);
            const response = await page.goto(`${home}/${locale}`);
            expect(response?.status()).toBe(failure.status);
            expect(response?.headers()["retry-after"]).toBe(failure.retryAfter);
            await auditMarkup(response, "error page");
            expect(await health(home)).toBe(failure.health);
            await expect(
              page.getByRole("heading", { name: text(failure.title), level: 1 }),
            ).toBeVisible();
            await expect(page.locator("html")).toHaveAttribute("lang", locale);
            expect(await backgroundOf(page)).toBe("rgb(251, 247, 240)");
            expect(await displayFace(page)).toMatch(/display/);
            await expect(page.locator("header").getByText(text("site.brand"))).toBeVisible();
            await expect(page.getByRole("link", { name: text("trouble.home") })).toBeVisible();
          } finally {
            await failure.repair();
          }
          await page.getByText(text(failure.again)).click();
          await expect(page.getByText(text("events.home.empty"))).toBeVisible();
        }
      });
    }
  });
}

test.describe("a link followed while the database is unreachable", () => {
  test.use({ expectedBrowserErrors: [/status of 503|\.js failed: csp/] });

  test("leads to the page that says so, and to its own once the database is back", async ({
    page,
  }) => {
    const [, outage] = failures;
    const toStart = () => page.getByRole("link", { name: text("events.home.start") }).first();
    await page.goto(`${home}/en`);
    await expect(toStart()).toBeVisible();
    await outage.break();
    try {
      await toStart().click();
      await expect(page.getByRole("heading", { name: text(outage.title), level: 1 })).toBeVisible();
      await expect(page).toHaveURL(/\/en\/start/);
    } finally {
      await outage.repair();
    }
    await page.getByText(text(outage.again)).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(text(outage.title));
    await expect(page).toHaveURL(/\/en\/(start|sign-in)/);
  });
});

/** The colour behind the page's content. */
const backgroundOf = (page: Page) =>
  page.getByRole("main").evaluate((main) => {
    let at: Element | null = main;
    while (at && getComputedStyle(at).backgroundColor === "rgba(0, 0, 0, 0)") at = at.parentElement;
    return at && getComputedStyle(at).backgroundColor;
  });

const displayFace = (page: Page) =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue("--face-display"),
  );

test("a form posted without scripts while the database is unreachable is answered with 503", async ({
  request,
}) => {
  const form = {
    address: `${home}/fr`,
    with: 'value="dark"',
    fields: { theme: "dark" },
    headers: proxyHeaders,
  };
  const [, outage] = failures;
  const response = await postForm(request, { ...form, beforePost: outage.break });
  await outage.repair();
  expect(response.status()).toBe(503);
  expect(await response.text()).toContain(texts("fr").string("requests.unavailable.title"));
  expect((await postForm(request, form)).status()).toBeLessThan(400);
});

test("a failing form does not log name was typed", async ({ request }) => {
  await query(
    `ALTER TABLE "Email" ADD CONSTRAINT unlucky CHECK (recipient NOT LIKE 'unlucky%') NOT VALID`,
  );
  const earlier = server.output().length;
  const logged = () => server.output().slice(earlier);
  const response = await postForm(request, {
    address: `${home}/en/sign-in`,
    with: 'name="address"',
    fields: { address: "unlucky-zoe@example.ca" },
    headers: proxyHeaders,
  });
  await query('ALTER TABLE "Email" DROP CONSTRAINT unlucky');
  expect(response.status()).toBe(500);
  await expect.poll(logged).toContain('"method":"POST"');
  const line = logged()
    .split("\n")
    .find((line) => line.includes('"method":"POST"'));
  expect(JSON.parse(line ?? "")).toMatchObject({
    msg: "request failed",
    route: "/[locale]/sign-in/page",
    err: { kind: "PrismaClientKnownRequestError", postgres: "23514" },
  });
  expect(server.output()).not.toContain("unlucky-zoe");
  expect(server.output()).not.toContain("Failing row");
});

test("every cookie is restricted to this host and https", async ({ request }) => {
  const first = await request.get(`${home}/fr`, { headers: proxyHeaders });
  expect(first.headers()["set-cookie"]).toMatch(/^__Host-locale=fr; Path=\/; .*Secure/);

  const themed = await postForm(request, {
    address: `${home}/en/sign-in`,
    with: 'value="dark"',
    fields: { theme: "dark" },
    headers: proxyHeaders,
  });
  expect(cookie(themed.headers()["set-cookie"], "theme")).toMatch(
    /^__Host-theme=dark; Path=\/; .*Secure; HttpOnly; SameSite=lax$/,
  );
  const back = await postForm(request, {
    address: `${home}/en/sign-in`,
    with: 'value="system"',
    fields: { theme: "system" },
    headers: proxyHeaders,
  });
  expect(cookie(back.headers()["set-cookie"], "theme")).toMatch(
    /^__Host-theme=; Path=\/; Expires=Thu, 01 Jan 1970 .*Secure/,
  );
});

test("the session table does not contain the cookie's token", async ({ request }) => {
  const address = "hidden@example.ca";
  const token = "a-token-of-one-mail";
  const linkHash = createHmac("sha256", requiredSettings.AUTH_SECRET)
    .update(`sign-in link\n${token}`)
    .digest("base64url");
  await query(`INSERT INTO "SignInRequest"
    (id, address, browser, "hasCode", minutes, "linkHash", "createdAt", expires)
    VALUES (gen_random_uuid(), '${address}', '', false, 15, '${linkHash}', now(), now() + interval '5 minutes')`);
  const signedIn = await postForm(request, {
    address: `${home}/en/sign-in/confirm?token=${token}`,
    with: 'name="token"',
    fields: {},
    headers: proxyHeaders,
  });
  expect(signedIn.status()).toBe(303);
  const line = cookie(signedIn.headers()["set-cookie"], "rollcall-session");
  expect(line).toMatch(/; Path=\/; .*Secure; HttpOnly; SameSite=lax$/);
  const [pair = ""] = line?.split(";") ?? [];

  const { rows } = await query('SELECT * FROM "Session"');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(pair.split("=")[1]);
  const me = await request.get(`${home}/en/me`, { headers: { ...proxyHeaders, cookie: pair } });
  expect(await me.text()).toContain(text.string("people.signOut"));
});

const cookie = (lines: string | undefined, name: string) =>
  lines?.split("\n").find((line) => line.startsWith(`__Host-${name}=`));
