import type { Page } from "@playwright/test";
import type { Mailbox } from "../../fixtures/mailbox";

/** The participants of one event, each with their own browser context, and its paths. */
export type Run = {
  organizer: Page;
  host: Page;
  first: Page;
  second: Page;
  newDevice: () => Promise<Page>;
  mail: Mailbox;
  address: (who: string) => string;
  event: string;
  vancouver: string;
};
