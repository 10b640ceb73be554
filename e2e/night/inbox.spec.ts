import { audit } from "../audit";
import { expect, test } from "../fixtures";

// The first of its project, before anybody has written.
for (const [locale, sentence] of [
  ["en", /^No e-\u2060?mail yet/],
  ["fr", /^Aucun courriel/],
] as const) {
  test(`an inbox that nothing has come to says so (${locale})`, async ({ page, context }) => {
    await context.addCookies([{ name: "locale", value: locale, domain: "localhost", path: "/" }]);
    await page.goto("/dev/mail");
    await expect(page.getByText(sentence)).toBeVisible();
    await audit(page, `/dev/mail, empty, ${locale}`);
  });
}
