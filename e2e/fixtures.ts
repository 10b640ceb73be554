import { test as base, expect } from "@playwright/test";
import { type Mail, mailTo } from "./mailbox";

export type TestOptions = {
  /** Where the server under test keeps its files. */
  dataDir: string;
  /** What a test expects the browser's console to complain about; everything else fails it. */
  expectedComplaints: RegExp[];
};

type Fixtures = TestOptions & {
  quietConsole: undefined;
  /** A new person's address. */
  address: string;
  /** The newest mail to an address, once there is one; `after` skips older ones. */
  mail: (address: string, options?: { subject?: RegExp; after?: number }) => Promise<Mail>;
};

let people = 0;

export const test = base.extend<Fixtures>({
  dataDir: ["", { option: true }],
  expectedComplaints: [[], { option: true }],

  quietConsole: [
    async ({ context, expectedComplaints }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (!["error", "warning"].includes(message.type())) return;
        complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      await use(undefined);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected, "complaints in the browser's console").toEqual([]);
    },
    { auto: true },
  ],

  address: async ({ dataDir: _ }, use, { parallelIndex }) => {
    people += 1;
    await use(`person-${process.pid}-${parallelIndex}-${people}@example.ca`);
  },

  mail: async ({ dataDir }, use) => {
    await use(async (address, options = {}) => {
      let found: Mail | undefined;
      await expect
        .poll(async () => (found = await mailTo(dataDir, address, options)), {
          message: `a mail to ${address}`,
          timeout: 15_000,
        })
        .toBeDefined();
      return found as Mail;
    });
  },
});

export { expect };
