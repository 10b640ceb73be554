import type { Page } from "@playwright/test";
import { withClient } from "../../scripts/database/connection";
import { freePort } from "../../scripts/process/port";
import { mailServer, saveTo } from "../../scripts/server/mail-server";
import { openTestCluster, type TestCluster } from "../../scripts/test/test-cluster";
import { requestSignIn, submit } from "../fixtures/actions";
import { audit, auditTranslation } from "../fixtures/audit";
import { text, texts } from "../fixtures/catalogue";
import { codeIn, type Mail, mailTo } from "../fixtures/mailbox";
import { requiredSettings, run, waitUntilServing } from "../fixtures/production";
import { expect, test } from "../fixtures/test";

async function runCommand(command: [string, ...string[]]) {
  const { exited, output } = run(configuration, command);
  expect(await exited, output()).toBe(0);
}

async function startFailure(configuration: Record<string, string | undefined>) {
  const { exited, output } = run(configuration);
  expect(await exited, output()).toBe(1);
  return output();
}

test.describe.configure({ mode: "serial" });
test.setTimeout(120_000);

const database = "e2e_production";
const dataDir = ".data/test/production";
let cluster: TestCluster;
const smtpServer = mailServer(saveTo(dataDir));
let port: number;
let configuration: Record<string, string>;

test.beforeAll(async () => {
  cluster = await openTestCluster();
  port = await freePort();
  const mailPort = await freePort();
  await new Promise<void>((resolve) => smtpServer.listen(mailPort, "127.0.0.1", resolve));
  configuration = {
    ...requiredSettings,
    ROLLCALL_DATA: dataDir,
    DATABASE_URL: await cluster.freshDatabase(database),
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: "Rollcall Canada <hello@rollcall.example>",
    POSTAL_ADDRESS: "1 Sample Street, Ottawa ON",
    PORT: String(port),
  };
});

test.afterAll(async () => {
  await new Promise<void>((resolve) => smtpServer.close(resolve));
  await cluster.close();
});

for (const name of ["AUTH_SECRET", "PUBLIC_URL", "SMTP_URL", "DATABASE_URL"]) {
  test(`production refuses to start without ${name}`, async () => {
    const output = await startFailure({ ...configuration, [name]: undefined });
    expect(output).toContain(`${name} is not set`);
  });
}

test("production names every missing variable", async () => {
  const output = await startFailure({ PUBLIC_URL: configuration.PUBLIC_URL, PORT: String(port) });
  for (const name of ["AUTH_SECRET", "SMTP_URL", "DATABASE_URL"])
    expect(output).toContain(`${name} is not set`);
  expect(output).not.toContain("PUBLIC_URL is not set");
});

test("production refuses a database that contains the demo", async () => {
  const url = new URL(configuration.DATABASE_URL ?? "");
  url.pathname = "/e2e_site";
  const output = await startFailure({ ...configuration, DATABASE_URL: url.href });
  expect(output).toContain("This database contains the demo");
});

test.describe("once it runs", () => {
  test.use({ expectedBrowserErrors: [/status of 404/] });

  test("has no /dev pages, no demo badge and no movable clock", async ({ page }) => {
    const server = run({ ...configuration, WORKER: "separate" });
    const home = `http://localhost:${port}`;
    await waitUntilServing(home);
    const { worker: state } = await (await fetch(`${home}/api/health`)).json();
    const worker = run(configuration, ["worker"]);
    try {
      expect(state).toBe("away");
      for (const path of ["/dev", "/dev/mail", "/dev/mail/1-0001", "/dev/kit"]) {
        const response = await page.goto(`${home}${path}`);
        expect(response?.status(), path).toBe(404);
      }

      const response = await page.goto(`${home}/en`);
      await expect(page.getByText(text("events.home.empty"))).toBeVisible();
      await expect(page.locator("header details")).toHaveCount(0);
      await audit(page, response, "home, empty");
      await auditTranslation(page, await page.goto(`${home}/fr`), "home, empty");
      await administer(page, home);

      const event = `${home}/en/n/a-night-ahead`;
      await query(`INSERT INTO "Event" (id, slug, hashtag, "titleEn", "localDate", "localTime", status, "publishedAt", "createdAt")
        VALUES (gen_random_uuid(), 'a-night-ahead', 'ahead', 'A night ahead', current_date + 30, '19:00', 'published', now(), now())`);
      const before = await textOf(page, event);
      await query(`INSERT INTO "Installation" (id, demo, "clockOffsetMs") VALUES (1, false, 630720000000)
        ON CONFLICT (id) DO UPDATE SET "clockOffsetMs" = 630720000000`);
      expect(await textOf(page, event)).toBe(before);
    } finally {
      await server.kill("SIGTERM");
      await worker.kill("SIGTERM");
    }
  });
});

/** Creates the first administrator, signs in with the mailed code and audits the empty admin page. */
async function administer(page: Page, home: string) {
  const address = "first@example.ca";
  await runCommand(["admin", address]);
  await page.goto(`${home}/en/sign-in`);
  // An earlier run may have left a mail.
  const after = Date.now();
  await requestSignIn(page, address);
  let code = "";
  await expect
    .poll(async () => {
      const mail = await mailTo(dataDir, address, { after });
      if (mail) {
        expectSender(mail);
        code = codeIn(mail);
      }
      return code;
    })
    .not.toBe("");
  await page.getByLabel(text("people.signIn.code")).fill(code);
  await submit(page.getByRole("button", { name: text("people.signIn.signIn") }));
  const english = await page.goto(`${home}/en/admin`);
  await expect(page.locator("h1")).toHaveText(text("admin.title"));
  await audit(page, english, "admin, empty");
  const french = await page.goto(`${home}/fr/admin`);
  await expect(page.locator("h1")).toHaveText(texts("fr")("admin.title"));
  await auditTranslation(page, french, "admin, empty");
}

function expectSender({ from, text, html }: Mail) {
  expect(from).toMatchObject({ name: "Rollcall Canada", address: "hello@rollcall.example" });
  for (const part of [text, html])
    expect(part).toContain("Rollcall Canada · 1 Sample Street, Ottawa ON");
}

const query = (sql: string) =>
  withClient(configuration.DATABASE_URL ?? "", (client) => client.query(sql));

async function textOf(page: Page, address: string) {
  await page.goto(address);
  return page.locator("main").innerText();
}
