import { press } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test("an organizer sees what failed, and tries it again", async ({ page, signInAs }) => {
  await signInAs("organizer");
  await page.goto(`/en${TONIGHT}/desk/mail`);
  const failed = page.locator("#failed");
  await expect(failed.getByText(text("messages.deliveries.failures.refused"))).toBeVisible();
  await expect(failed).not.toContainText("@");
  await press(page, text("messages.deliveries.tryAgain"));
  await expect(failed, "it is in the queue again").toHaveCount(0);
  const waiting = page.getByText(text("messages.deliveries.waitingNote"));
  await expect(waiting, "the page reads itself again once it is sent").toHaveCount(0, {
    timeout: 30_000,
  });
  await expect(page.locator("#mails")).not.toContainText(
    text.string("messages.deliveries.failed", { count: 1 }),
  );
});

test("a night's mail is found by nobody but its organizers", async ({ page, signInAs }) => {
  for (const persona of ["host-vancouver", "nobody"] as const) {
    await signInAs(persona);
    for (const tab of ["mail", "messages"])
      expect((await page.request.get(`/en${TONIGHT}/desk/${tab}`)).status()).toBe(404);
    const elsewhere = await page.request.get(`/en${TONIGHT}/ottawa/desk/messages`);
    expect(elsewhere.status()).toBe(404);
  }
});
