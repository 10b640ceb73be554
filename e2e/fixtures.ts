import { randomUUID } from "node:crypto";
import {
  type Browser,
  type BrowserContext,
  test as base,
  type Cookie,
  expect,
} from "@playwright/test";
import { type Mail, mailTo } from "./mailbox";
import { catalogue } from "./words";

export type TestOptions = {
  /** Where the server under test keeps its files. */
  dataDir: string;
  /** What a test expects the browser to complain about; everything else fails it. */
  expectedComplaints: RegExp[];
};

export type Persona = keyof typeof personas;

type Fixtures = TestOptions & {
  quietBrowser: undefined;
  /** A new person's address. */
  address: string;
  /** The newest mail to an address, once there is one; `after` skips older ones. */
  mail: (address: string, options?: { subject?: RegExp; after?: number }) => Promise<Mail>;
  /** Makes this test's browser one of the demo's people, or nobody. */
  be: (who: Persona | "nobody") => Promise<void>;
};

type WorkerFixtures = { sessions: Map<string, Promise<Cookie[]>> };

const { personas } = catalogue("en", "demo") as { personas: Record<string, string> };

export const test = base.extend<Fixtures, WorkerFixtures>({
  dataDir: ["", { option: true }],
  expectedComplaints: [[], { option: true }],

  quietBrowser: [
    async ({ context, expectedComplaints }, use) => {
      const complaints = listen(context);
      await use(undefined);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],

  address: async ({ dataDir: _ }, use) => {
    await use(`person-${randomUUID().slice(0, 13)}@example.ca`);
  },

  mail: async ({ dataDir }, use) => {
    await use(async (address, options = {}) => {
      let found: Mail | undefined;
      await expect
        .poll(async () => (found = await mailTo(dataDir, address, options)), {
          message: `a mail to ${address} ${options.subject ?? ""}`,
          timeout: 20_000,
        })
        .toBeDefined();
      return found as Mail;
    });
  },

  // One sign-in for each persona and worker: the tests of a worker share its session.
  sessions: [async ({ browser: _ }, use) => use(new Map()), { scope: "worker" }],

  be: async ({ browser, context, sessions, baseURL }, use) => {
    await use(async (who) => {
      if (who === "nobody") return context.clearCookies({ name: /session/ });
      const key = `${baseURL} ${who}`;
      if (!sessions.has(key)) sessions.set(key, sessionOf(browser, baseURL ?? "", who));
      await context.addCookies((await sessions.get(key)) ?? []);
    });
  },
});

/** Console errors and warnings (a broken content policy is one), thrown errors, and requests that failed. */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (!["error", "warning"].includes(message.type())) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("requestfailed", (request) => {
    // What a new page cuts short did not fail.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    complaints.push(`${request.method()} ${request.url()} failed: ${request.failure()?.errorText}`);
  });
  return complaints;
}

async function sessionOf(browser: Browser, baseURL: string, who: Persona): Promise<Cookie[]> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await page.locator("header details summary").click();
  await page.getByRole("button", { name: personas[who], exact: true }).click();
  await expect(page.locator("header").getByRole("link", { name: /sign in/i })).toHaveCount(0);
  const cookies = await context.cookies();
  await context.close();
  return cookies.filter((cookie) => cookie.name.includes("session"));
}

export { expect };
