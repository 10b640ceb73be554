import { randomUUID } from "node:crypto";
import { proposeWith, signInByLink, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { AHEAD } from "../fixtures/events";
import { scriptModes } from "../fixtures/script-modes";
import { expect, test } from "../fixtures/test";

const OTTAWA = `${AHEAD}/ottawa`;

for (const { name: mode, use, device } of scriptModes)
  test.describe(mode, () => {
    test.use(use);

    test("a proposal's last invitation is answered, and taking somebody off it asks first", async ({
      newDevice,
      address,
      mail,
    }) => {
      const hasScripts = device.javaScriptEnabled !== false;
      const page = await newDevice(device);
      const title = `Four voices ${randomUUID().slice(0, 8)}`;
      await signInByLink(page, address, mail, `${OTTAWA}/propose`);
      await proposeWith(page, { title, name: "Ana", address: `ana-${address}` });
      await page.goto("/en/me");
      const edit = { action: text.string("talks.mine.edit"), name: title };
      await page.getByRole("link", { name: text("talks.mine.of", edit) }).click();

      const panel = page.locator("#co-speakers");
      const name = panel.getByLabel(text("speakers.co-speakers.name"));
      const done = panel.getByText(text("speakers.co-speakers.invited-done"));
      const row = (of: string) => panel.getByRole("listitem").filter({ hasText: of });
      for (const one of ["Bo", "Cy"]) {
        await name.fill(one);
        await panel.getByLabel(text("speakers.co-speakers.address")).fill(`${one}-${address}`);
        await submit(panel.getByRole("button", { name: text("speakers.co-speakers.invite") }));
        await expect(row(one)).toBeVisible();
        await expect(done).toBeVisible();
      }
      await expect(name, "nobody else can be named").toHaveCount(0);
      if (hasScripts) await expect(done).toBeFocused();

      const remove = row("Bo").getByRole("button", {
        name: text.part("speakers.co-speakers.remove"),
      });
      await expect(remove).toBeHidden();
      await row("Bo").locator("summary").click();
      await expect(
        row("Bo").getByText(text("speakers.co-speakers.remove-lead.invited")),
      ).toBeVisible();
      await submit(remove);
      await expect(row("Bo")).toHaveCount(0);
      await expect(row("Cy")).toBeVisible();
      await expect(name).toBeVisible();
    });
  });
