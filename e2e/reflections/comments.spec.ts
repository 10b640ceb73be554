import type { Locator, Page } from "@playwright/test";
import { press, SUBMIT, signInByCode, signInByLink, submit } from "../fixtures/actions";
import { text, texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { firstPoint, publishReflection, REFLECTION } from "../fixtures/sample-paths";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LOCALES = ["en", "fr"] as const;

/** Of this run. An address would be a link, and a new writer's links wait for a host. */
const unique = (address: string) => address.split("@")[0];

/** The comment with a text. */
const commentOf = (page: Page, body: string) =>
  page.locator("#comments li").filter({ hasText: body });

const pressIn = (within: Locator) => submit(within.locator(SUBMIT));

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("what was typed before signing in is sent after it", async ({ page, address, mail }) => {
      const path = `/en${REFLECTION}`;
      await page.goto(path);
      const body = `Typed by ${unique(address)}`;
      await page.getByLabel(text("reflections.comments.body")).fill(body);
      const send = page.getByRole("button", { name: text("reflections.comments.send") });
      await submit(send);
      const opened = page.context().waitForEvent("page");
      await page
        .getByRole("alert")
        .getByRole("link", { name: text("errors.sign-in.press-again") })
        .click();
      const tab = await opened;
      await signInByCode(tab, address, mail);
      await tab.waitForURL((url) => url.pathname === path);
      await submit(send);
      await page.getByLabel(text("reflections.form.name")).fill("Ada Tunnel");
      await submit(send);
      await page.goto(path);
      await expect(commentOf(page, body)).toHaveCount(1);
    });

    test("a comment on a point says in the reflection what it is about, and is liked", async ({
      page,
      address,
      mail,
    }) => {
      await signInByLink(page, address, mail, "/me");
      const path = await firstPoint({ page });
      await page.goto(`/en${path}`);
      const point = (await page.locator("blockquote").textContent()) ?? "";
      const body = `About #hcsmca and #nothing, ${unique(address)}`;
      await page.getByLabel(text("reflections.form.name")).fill("Ada Tunnel");
      await page.getByLabel(text("reflections.comments.body")).fill(body);
      await press(page, text("reflections.comments.send"));
      await expect(commentOf(page, body)).toHaveCount(1);
      await expect(commentOf(page, body)).not.toContainText(point);

      await page.goto(`/en${path.split("/points/")[0]}`);
      const comment = commentOf(page, body);
      await expect(comment.getByRole("link", { name: point })).toHaveAttribute(
        "href",
        `/en${path}`,
      );
      await expect(comment.getByRole("link", { name: "#hcsmca" })).toHaveAttribute(
        "href",
        `/en${FIRST}`,
      );
      await expect(comment.getByRole("link", { name: "#nothing" })).toHaveCount(0);
      const button = (key: "like" | "unlike") =>
        comment.getByRole("button", { name: text.part(`comments.likes.${key}`) });
      await submit(button("like"));
      await expect(button("unlike")).toContainText("(1)");
      await submit(button("unlike"));
      await expect(button("like")).not.toContainText("(1)");
    });
  });

for (const locale of LOCALES)
  test(`a comment is edited, reported and hidden, and its writer reads why (${locale})`, async ({
    page,
    address,
    mail,
    newDevice,
    signInAs,
  }) => {
    test.slow();
    const t = texts(locale);
    const path = `/${locale}${REFLECTION}`;
    const writer = await newDevice();
    await signInByLink(writer, address, mail, "/me");
    await writer.goto(path);
    const body = `First version ${unique(address)}`;
    await writer.getByLabel(t("reflections.comments.body")).fill(body);
    await writer.getByLabel(t("reflections.form.name")).fill("Ada Tunnel");
    await press(writer, t("reflections.comments.send"));
    await commentOf(writer, body)
      .getByRole("link", { name: t("comments.edit", { minutes: 15 }) })
      .click();
    const edited = `Second version ${unique(address)}`;
    await writer.locator("#reply [name=body]").fill(edited);
    await press(writer, t("comments.save"));
    await writer.goto(path);
    await expect(commentOf(writer, edited)).toContainText(t.string("comments.edited"));

    await signInAs("attendee");
    await page.goto(path);
    await commentOf(page, edited)
      .getByRole("link", { name: t.part("comments.report-of", { name: "Ada Tunnel" }) })
      .click();
    await page.getByLabel(t("comments.report-why")).fill("Not about the night");
    await press(page, t("comments.report"));
    await expect(page.getByText(t("comments.report-done"))).toBeVisible();

    await signInAs("organizer");
    await page.goto(`/${locale}${FIRST}/desk/comments`);
    const row = page.getByRole("listitem").filter({ hasText: edited });
    await expect(row).toContainText(
      t.string("comments.queue.report", { why: "Not about the night" }),
    );
    await row.locator("summary").click();
    await row.getByLabel(t("comments.why")).fill("Off the subject");
    await pressIn(row.locator("details"));
    await expect(page.getByText(edited)).toHaveCount(0);

    await writer.reload();
    await expect(
      writer.getByText(t("comments.hidden", { by: "organizer", why: "Off the subject" })),
    ).toBeVisible();
    await signInAs("nobody");
    await page.goto(path);
    await expect(page.getByText(edited)).toHaveCount(0);
  });

for (const locale of LOCALES)
  test(`a thread is followed by a button, and left by one click from its mail (${locale})`, async ({
    page,
    address,
    mail,
    newDevice,
    signInAs,
  }) => {
    test.slow();
    const t = texts(locale);
    await signInAs("speaker");
    const url = new URL(await publishReflection(page, `A quiet room, ${address}`));
    const path = url.pathname.replace(/^\/en/, `/${locale}`);
    const reader = await newDevice();
    await signInByLink(reader, address, mail, "/me");
    const seen = () => reader.waitForResponse(/\/visits$/);
    const visit = seen();
    await reader.goto(path);
    await visit;
    await press(reader, t("comments.follow.start"));
    await expect(reader.getByText(t("comments.follow.follows"))).toBeVisible();

    const after = Date.now();
    await page.goto(path);
    await page.getByLabel(t("reflections.comments.body")).fill("A first reply");
    await press(page, t("reflections.comments.send"));
    const { headers, text: words } = await mail(address, { after });
    expect(words).toContain("A first reply");
    const header = headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "";
    const fields = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    const response = await fetch(header.slice(1, -1), { method: "POST", body: fields });
    expect(response.status).toBe(200);
    await reader.goto(`/${locale}/me`);
    const off = t("people.unsubscribe.mineTitle");
    await expect(reader.getByRole("heading", { name: off })).toBeVisible();

    const again = seen();
    await reader.goto(path);
    await again;
    const mark = commentOf(reader, "A first reply").getByText(t("comments.new"));
    await expect(mark).toBeVisible();
    await reader.reload();
    await expect(mark).toHaveCount(0);
    await press(reader, t("comments.follow.stop"));
    await expect(reader.getByText(t("comments.follow.not"))).toBeVisible();
  });

test("a visit that arrives after what was visited was withdrawn is nobody's error", async ({
  page,
  signInAs,
}) => {
  await signInAs("attendee");
  await page.goto("/en/me");
  const address = `/api/threads/reflection/${crypto.randomUUID()}/visits`;
  const status = await page.evaluate(async (to) => {
    const headers = { "content-type": "application/json" };
    return (await fetch(to, { method: "POST", headers, body: "{}" })).status;
  }, address);
  expect(status).toBe(200);
});
