import { press, SUBMIT, showCode, submit } from "../fixtures/actions";
import { text } from "../fixtures/catalogue";
import { TONIGHT } from "../fixtures/events";
import { expect, test } from "../fixtures/test";

test("a code makes one phone one of the door, until a host revokes it", async ({
  page,
  signInAs,
  newDevice,
}) => {
  await signInAs("organizer");
  const link = await showCode(page, "kelowna");
  await expect(page.getByRole("img", { name: text("door.desk.qr") })).toBeVisible();

  const phone = await newDevice();
  await phone.goto(new URL(link).pathname);
  await phone.getByLabel(text("door.pass.name")).fill("Noor");
  await press(phone, text("door.pass.open"));
  await phone.getByRole("link", { name: text("door.pass.go") }).click();
  const walkIns = phone.getByRole("button", { name: text("door.app.walk-in") });
  await walkIns.click();
  await phone.getByLabel(text("door.app.walk-in-name")).fill("Before Revoked");
  await phone.getByRole("button", { name: text("door.app.walk-in-add") }).click();
  await expect(phone.getByText(text("door.app.all-sent"))).toBeVisible();
  // The same code again, on the same phone and on another one.
  await phone.goto(new URL(link).pathname);
  await expect(phone.getByText(text("door.pass.ready"))).toBeVisible();
  const other = await newDevice();
  await other.goto(new URL(link).pathname);
  await expect(other.getByText(text("door.refusals.code-used"))).toBeVisible();

  await page.reload();
  const row = page.locator("#phones li").filter({ hasText: "Noor" });
  await submit(row.locator(SUBMIT));
  await expect(row.getByText(text.part("door.desk.revoked"))).toBeVisible();
  let asked = 0;
  phone.on("request", (request) => {
    if (request.url().includes("/api/door/")) asked += 1;
  });
  await phone.clock.install();
  await phone.goto(`/en${TONIGHT}/kelowna/door`);
  await expect(phone.getByText(text("door.app.ended"))).toBeVisible();
  await expect(phone.locator(".door-row")).toHaveCount(0);
  await phone.clock.runFor(20_000);
  const before = asked;
  await phone.clock.runFor(120_000);
  expect(asked, "a phone without a pass asks no more").toBe(before);
});

test("somebody without an RSVP is here by name and the code on the poster", async ({
  page,
  signInAs,
  newDevice,
}) => {
  await signInAs("host-vancouver");
  await page.goto(`/en${TONIGHT}/vancouver/desk/door`);
  const code = (await page.locator("#room-code .font-mono").textContent()) ?? "";
  const phone = await newDevice();
  await phone.goto(`/en${TONIGHT}/vancouver/here`);
  await phone.getByLabel(text("door.here.name")).fill("Walker Inn");
  await phone.getByLabel(text("door.here.code")).fill("AAAAAA");
  await press(phone, text("door.here.tap"));
  await expect(phone.getByText(text("errors.fields.room-code-wrong"))).toBeVisible();
  await phone.getByLabel(text("door.here.code")).fill(code.toLowerCase());
  await press(phone, text("door.here.tap"));
  await expect(phone.getByText(text("door.here.in-now"))).toBeVisible();
  await page.goto(`/en${TONIGHT}/vancouver/door`);
  await page.getByRole("button", { name: text("door.app.walk-ins") }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Walker Inn" });
  await expect(row).toContainText(text.string("door.app.self"));
});
