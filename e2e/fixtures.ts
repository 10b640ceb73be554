import { randomUUID } from "node:crypto";
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Cookie,
  expect,
  type Page,
} from "@playwright/test";
import { type Mail, mailTo } from "./mailbox";
import { catalogue } from "./words";

export type TestOptions = {
  /** Where the server under test keeps its files. */
  dataDir: string;
  /** What a test expects the browser to complain about; everything else fails it. Playwright wants one pattern. */
  expectedComplaints: RegExp[];
};

export type Persona = keyof typeof personas;

type Fixtures = TestOptions & {
  /** What the browser complained about, in any context of the test. */
  complaints: string[];
  quietBrowser: undefined;
  /** Somebody else's phone: cookies of its own. */
  phone: (options?: BrowserContextOptions) => Promise<Page>;
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

  complaints: async ({ dataDir: _ }, use) => use([]),

  quietBrowser: [
    async ({ context, complaints, expectedComplaints }, use) => {
      listen(context, complaints);
      await use(undefined);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected, "complaints of the browser").toEqual([]);
    },
    { auto: true },
  ],

  phone: async ({ browser, baseURL, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      listen(context, complaints);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

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

  be: async ({ phone, context, sessions, baseURL }, use) => {
    await use(async (who) => {
      if (who === "nobody") return context.clearCookies({ name: /session/ });
      const key = `${baseURL} ${who}`;
      if (!sessions.has(key)) sessions.set(key, sessionOf(await phone(), who));
      await context.addCookies((await sessions.get(key)) ?? []);
    });
  },
});

/** Console errors and warnings (a broken content policy is one), thrown errors, and requests that failed. */
function listen(context: BrowserContext, complaints: string[]) {
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
}

async function sessionOf(page: Page, who: Persona): Promise<Cookie[]> {
  await page.goto("/en/sign-in");
  await page.locator("header details summary").click();
  await page.getByRole("button", { name: personas[who], exact: true }).click();
  await expect(page.locator("header").getByRole("link", { name: /sign in/i })).toHaveCount(0);
  const cookies = await page.context().cookies();
  return cookies.filter((cookie) => cookie.name.includes("session"));
}

export { expect };
