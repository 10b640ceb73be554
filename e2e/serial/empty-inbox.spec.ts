import { audit, auditTranslation } from "../fixtures/audit";
import { texts } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";

// Runs first in its project, before any mail is sent.
for (const locale of ["en", "fr"] as const) {
  test(`an empty inbox says so (${locale})`, async ({ page, context }) => {
    await context.addCookies([{ name: "locale", value: locale, domain: "localhost", path: "/" }]);
    const response = await page.goto("/dev/mail");
    await expect(page.getByText(texts(locale)("demo.inbox.empty"))).toBeVisible();
    await (locale === "en" ? audit : auditTranslation)(page, response, "/dev/mail, empty");
  });
}
