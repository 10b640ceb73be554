import type { Page } from "@playwright/test";
import type { Mailbox } from "../../fixtures/mailbox";

/** One run of an event: who takes part, each in a browser of their own, and the paths of its pages. */
export type Run = {
  organizer: Page;
  host: Page;
  first: Page;
  second: Page;
  phone: () => Promise<Page>;
  mail: Mailbox;
  address: (who: string) => string;
  event: string;
  vancouver: string;
};
