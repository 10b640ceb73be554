import { rm } from "node:fs/promises";
import { join } from "node:path";
import { audit, auditTranslation } from "../fixtures/audit";
import { texts } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";

// Runs first in its project: the only mails are those of the evening to the demo's hosts, which the worker sends at once.
for (const locale of ["en", "fr"] as const) {
  test(`an empty inbox says so (${locale})`, async ({ page, context, dataDir }) => {
    await context.addCookies([{ name: "locale", value: locale, domain: "localhost", path: "/" }]);
    const empty = page.getByText(texts(locale)("demo.inbox.empty"));
    let response = await page.goto("/dev/mail");
    await expect(async () => {
      await rm(join(dataDir, "mail"), { recursive: true, force: true });
      response = await page.goto("/dev/mail");
      await expect(empty).toBeVisible({ timeout: 500 });
    }).toPass();
    await (locale === "en" ? audit : auditTranslation)(page, response, "/dev/mail, empty");
  });
}
