import { press, submit } from "../fixtures/actions";
import { texts } from "../fixtures/catalogue";
import { FIRST } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const LOCALES = { "with scripts": "en", "without scripts": "fr" } as const;

for (const { name, use, device } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("a post on an own site shows once a host approves it, and is taken down again", async ({
      page,
      signInAs,
      newDevice,
      address,
    }) => {
      test.slow();
      const locale = LOCALES[name as keyof typeof LOCALES];
      const text = texts(locale);
      const list = `/${locale}${FIRST}/reflections`;
      const title = `Notes of ${address}`;
      await signInAs("speaker");
      await page.goto(list);
      await page.getByRole("link", { name: text("posts.propose") }).click();
      await page.getByLabel(text("posts.form.address")).fill("https://me:secret@example.ca/notes");
      await page.getByLabel(text("posts.form.post-title")).fill(title);
      await press(page, text("posts.form.send"));
      await expect(page.getByText(text("errors.fields.web-address-invalid")).first()).toBeVisible();
      await expect(page.getByLabel(text("posts.form.post-title"))).toHaveValue(title);
      await page.getByLabel(text("posts.form.address")).fill("https://example.ca/notes");
      await press(page, text("posts.form.send"));
      await page.waitForURL(`**${list}`);
      const own = page.locator("#elsewhere li", { hasText: title });
      await expect(own).toContainText(text.string("posts.waiting"));

      const visitor = await newDevice(device);
      await visitor.goto(list);
      await expect(visitor.getByText(title)).toHaveCount(0);
      await signInAs("organizer");
      await page.goto(`/${locale}${FIRST}/desk/comments`);
      await expect(own.getByRole("button", { name: text.part("posts.approve") })).toBeVisible();
      await signInAs("host-vancouver");
      await page.goto(`/${locale}${FIRST}/vancouver/desk`);
      await page.locator('a[href$="/reflections#elsewhere"]').click();
      await page.waitForURL(`**${list}#elsewhere`);
      await submit(own.getByRole("button", { name: text.part("posts.approve") }));
      await expect(own).not.toContainText(text.string("posts.waiting"));
      await visitor.goto(list);
      const link = visitor.getByRole("link", { name: title });
      await expect(link).toHaveAttribute("href", "https://example.ca/notes");
      await expect(link).toHaveAttribute("rel", "ugc nofollow noopener");

      await own.locator("summary").click();
      await own.getByLabel(text("posts.why")).fill("Not about this night");
      await submit(own.getByRole("button", { name: text.part("posts.withdraw") }));
      await expect(page.getByText(text("posts.withdrawn")).first()).toBeVisible();
      await visitor.goto(list);
      await expect(visitor.getByText(title)).toHaveCount(0);
      await signInAs("speaker");
      await page.goto(list);
      await expect(own).toContainText("Not about this night");
      await expect(own.getByRole("button")).toHaveCount(0);
    });
  });
