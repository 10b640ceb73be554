import { press } from "./fixtures/actions";
import { text } from "./fixtures/catalogue";
import { reflectionLink } from "./fixtures/sample-paths";
import { scriptModes } from "./fixtures/script-modes";
import { expect, test } from "./fixtures/test";

for (const { name, use } of scriptModes)
  test.describe(name, () => {
    test.use(use);

    test("the link of the morning after writes one reflection, without signing in", async ({
      page,
      signInAs,
      address,
      mail,
      dataDir,
      newDevice,
    }) => {
      const link = `/en${await reflectionLink({ page, signInAs, address, mail, dataDir })}`;
      const device = await newDevice();
      await device.goto(link);
      const stayed = device.getByLabel(text("reflections.form.stayed"));
      await stayed.fill(`The room before the first name tag, ${address}`);
      await press(device, text("reflections.form.save-draft"));
      await device.waitForURL(`**${link}`);
      await expect(device.locator("main")).toContainText("Sam Sample");
      await press(device, text("reflections.form.publish"));
      await device.waitForURL("**/reflections/the-room-before-the-first-name-tag-*");
      const published = device.locator("main").getByText(address);
      await expect(published.first()).toBeVisible();
      const signIn = device.locator("header a[href*=sign-in]");
      await expect(signIn.first()).toBeAttached();

      await device.goto(link);
      await expect(stayed).toHaveValue(`The room before the first name tag, ${address}`);
      await device.locator("summary", { hasText: text("reflections.withdraw.reflection") }).click();
      await press(device, text("reflections.withdraw.button"));
      await device.waitForURL("**/reflections");
      await device.goto(link);
      await expect(
        device.getByRole("heading", { name: text("reflections.link.title") }),
      ).toBeVisible();
    });
  });
