import type { Page } from "@playwright/test";
import { submit } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { expect, test } from "../fixtures/test";
import { type InvalidInput, invalidInputs } from "./cases";

const paths = [...new Set(invalidInputs.map(({ path }) => path))];

for (const locale of ["en", "fr"] as const) {
  for (const path of paths) {
    const inputs = invalidInputs.filter((input) => input.path === path);
    test(`/${locale}${path} shows errors beside invalid fields and keeps what was typed`, async ({
      page,
      signInAs,
    }) => {
      await signInAs(inputs[0]?.as ?? "nobody");
      await page.goto(`/${locale}${path}`);
      for (const input of inputs)
        await test.step(`${input.invalid}: ${input.code}`, () =>
          expectExplained(page, locale, input));
    });
  }
}

async function expectExplained(page: Page, locale: "en" | "fr", input: InvalidInput) {
  const { within = "body", typed, invalid, code } = input;
  const field = (name: string) => page.locator(`${within} [name="${name}"]`).first();
  for (const [name, value] of Object.entries(typed)) {
    const fold = page.locator(`${within} details:not([open]):has([name="${name}"]) > summary`);
    if (await fold.isVisible()) await fold.click();
    await field(name).fill(value);
  }
  const form = page.locator(`${within} form:has([name="${invalid}"])`);
  await submit(form.locator("button[type=submit]").first());
  await expect(field(invalid)).toHaveAccessibleDescription(
    texts(locale).part(`errors.fields.${code}`),
  );
  await expect(field(invalid)).toHaveAttribute("aria-invalid", "true");
  await expect(field(invalid)).toBeFocused();
  for (const [name, value] of Object.entries(typed)) await expect(field(name)).toHaveValue(value);
}
