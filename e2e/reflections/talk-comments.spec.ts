import { inTown } from "../../lib/platform/time/french";
import { press, signInByLink, submit } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

const LINE_UP = `${TONIGHT}/vancouver/line-up`;
const TITLES = { en: "Seven people, one account", fr: "What twelve neighbours taught a clinic" };
const LOCALES = ["en", "fr"] as const;

for (const locale of LOCALES)
  test(`a talk of the line-up has a page, where people ask its speaker (${locale})`, async ({
    page,
    address,
    mail,
    newDevice,
    signInAs,
  }) => {
    test.slow();
    const t = texts(locale);
    await page.goto(`/${locale}${LINE_UP}`);
    await page.getByRole("link", { name: TITLES[locale] }).click();
    await page.waitForURL(/\/talks\//);
    const { pathname: path } = new URL(page.url());
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TITLES[locale]);
    const back = page.getByRole("link", {
      name: t("talks.line-up.title-in", {
        inTown: locale === "fr" ? inTown("Vancouver") : "Vancouver",
      }),
    });
    await expect(back).toHaveAttribute("href", `/${locale}${LINE_UP}`);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
      "href",
      new RegExp(`${path}$`),
    );

    const reader = await newDevice();
    await signInByLink(reader, address, mail, "/me");
    await reader.goto(path);
    await press(reader, t("comments.follow.start"));
    await expect(reader.getByText(t("comments.follow.follows"))).toBeVisible();

    const after = Date.now();
    const body = `A question, ${address.split("@")[0]}`;
    await signInByLink(page, `writer-${address}`, mail, "/me");
    await page.goto(path);
    await page.getByLabel(t("reflections.form.name")).fill("Ada Tunnel");
    await page.getByLabel(t("reflections.comments.body")).fill(body);
    await press(page, t("reflections.comments.send"));
    const told = await mail(address, { after });
    expect(told.text).toContain(body);
    expect(told.text).toContain(path.replace(/^\/(en|fr)/, ""));

    await reader.goto(path);
    const comment = reader.locator("#comments li").filter({ hasText: body });
    await expect(comment).toBeVisible();
    const takeOn = comment.getByRole("link", { name: t.part("commitments.from-comment-of") });
    await takeOn.click();
    await expect(reader.locator("blockquote")).toContainText(body);
    await reader.locator("figcaption a").click();
    await expect(reader.locator("#comments li").filter({ hasText: body })).toBeVisible();

    await signInAs("host-vancouver");
    await page.goto(path);
    const row = page.locator("#comments li").filter({ hasText: body });
    await row.locator("summary").click();
    await row.getByLabel(t("comments.why")).fill("Off the subject");
    await submit(row.locator("details form button[type=submit]"));
    await expect(page.getByText(body)).toHaveCount(0);
  });

test("a talk that the line-up does not have is not found", async ({ page }) => {
  const response = await page.request.get(`/en${TONIGHT}/vancouver/talks/no-such-talk`);
  expect(response.status()).toBe(404);
});
