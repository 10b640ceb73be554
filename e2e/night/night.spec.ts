import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import type { Mail } from "../mailbox";
import { answer, codeIn, dayFromNow, linkIn, moveClock, press } from "../steps";

type Mailbox = (address: string, options?: { subject?: RegExp; after?: number }) => Promise<Mail>;

test.setTimeout(240_000);

test("a night is lived from its call to the morning after", async ({ page, phone, mail }) => {
  const run = randomUUID().slice(0, 6);
  const address = (who: string) => `${who}-${run}@example.ca`;
  const title = `A night for neighbours ${run}`;
  let night = "";
  let vancouver = "";
  const viewport = { width: 390, height: 844 };

  await test.step("six weeks before, an organizer signs in by the link of a mail", async () => {
    await page.goto("/en");
    await moveClock(page, "Six weeks before");
    await page.goto("/en/sign-in?to=/start");
    await page.getByLabel("Your e-mail").fill(address("organizer"));
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await page.goto(linkIn(await mail(address("organizer")), "/sign-in/confirm"));
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForURL("**/en/start");
  });

  await test.step("and starts a night in under a minute", async () => {
    const began = Date.now();
    await page.getByLabel("What is the night called?").fill(title);
    await page.getByLabel("Date", { exact: true }).fill(dayFromNow(0));
    await page.getByLabel("Doors open at").fill("7 pm");
    await page.getByLabel("Hashtag").fill("neighbours");
    for (const city of ["Vancouver", "Halifax"])
      await page.getByLabel(city, { exact: true }).check();
    await page.getByRole("button", { name: "Start this night" }).click();
    await page.waitForURL("**/en/n/*/desk");
    night = new URL(page.url()).pathname.replace(/\/desk$/, "");
    vancouver = `${night}/vancouver`;
    expect(Date.now() - began).toBeLessThan(60_000);
    await press(page, "Publish this night");
    await expect(page.getByRole("button", { name: "Publish this night" })).toHaveCount(0);
    await page.getByText("Take off…: Halifax").click();
    await press(page, "Take this city off Halifax");
    await expect(page.getByText("Take off…: Halifax")).toHaveCount(0);
  });

  const host = await phone({ viewport });
  await test.step("a host is invited by a link, signs in by the mail's code, and accepts", async () => {
    await page.goto(`${night}/desk/invitations`);
    await page.getByRole("button", { name: /^Make a link\s+Vancouver$/ }).click();
    const field = page.getByRole("textbox", { name: "Link for Vancouver" });
    await expect(field).toHaveValue(/\/invitations\//);
    await host.goto(await field.inputValue());
    await expect(host.getByRole("heading", { name: "Host the night in Vancouver" })).toBeVisible();
    await host.getByRole("link", { name: "Sign in to accept" }).click();
    await signInByCode(host, address("host"), mail);
    await host.waitForURL("**/invitations/**");
    await host.getByLabel("Your name").fill("Hanna Host");
    await press(host, "Accept and be a host");
    await host.waitForURL(`**${vancouver}/desk`);
    await page.reload();
    await expect(page.getByText(/^by Hanna Host, on/)).toBeVisible();
    await mail(address("organizer"), { subject: /A host for/ });
  });

  await test.step("the host publishes the city with a date and a host alone", async () => {
    await host.goto(`${vancouver}/desk`);
    await press(host, "Publish");
    await expect(host.getByRole("button", { name: "Publish", exact: true })).toHaveCount(0);
    await host.goto(vancouver);
    await expect(host.getByText("Venue to be announced").first()).toBeVisible();
  });

  const first = await phone({ viewport });
  const second = await phone({ viewport });
  await test.step("two fields and a button hold a seat", async () => {
    await answer(first, vancouver, "Fiona First", address("first"));
    await expect(first.locator("#rsvp").getByRole("heading", { name: "Going" })).toBeVisible();
    expect((await mail(address("first"))).subject).toContain("You’re going");
  });

  await test.step("who comes after the last seat waits, and gets the seat that is given back", async () => {
    await host.goto(`${vancouver}/desk/details`);
    await host.getByLabel("How many people fit in").fill("2");
    await press(host, "Save the seats");
    await answer(second, vancouver, "Sam Second", address("second"));
    await expect(second.getByRole("heading", { name: "On the waitlist" })).toBeVisible();
    const calendar = second.getByRole("link", { name: "Add to calendar" });
    const file = await second.request.get((await calendar.getAttribute("href")) ?? "");
    expect(await file.text()).toContain("STATUS:TENTATIVE");
    await expect(second.getByText("You’re number 1 in line")).toBeVisible();

    await first.goto(linkIn(await mail(address("first")), "/answers/"));
    await press(first, "Cancel my RSVP");
    await expect(first.getByRole("heading", { name: "You’re not coming" })).toBeVisible();
    const promoted = await mail(address("second"), { subject: /A seat is yours/ });
    await second.goto(linkIn(promoted, "/answers/"));
    await expect(second.getByRole("heading", { name: "Going" })).toBeVisible();
  });

  await test.step("a host cancels for somebody, who is told who did", async () => {
    const third = await phone({ viewport });
    await answer(third, vancouver, "Tara Third", address("third"));
    await host.goto(`${vancouver}/desk/guests`);
    await host.getByText("Cancel…: Tara Third").click();
    await press(host, "Cancel and tell them Tara Third");
    await expect(host.getByText("Cancel…: Tara Third")).toHaveCount(0);
    const told = await mail(address("third"), { subject: /A host canceled your answer/ });
    await third.goto(linkIn(told, "/answers/"));
    await expect(third.getByRole("heading", { name: "You’re not coming" })).toBeVisible();
    await expect(third.getByText("A host canceled your answer.")).toBeVisible();
  });

  await test.step("the venue is mailed as news, a later one as a change", async () => {
    for (const [venue, subject] of [
      ["The Long Table", /We have a venue/],
      ["The Longer Table", /Please note/],
    ] as const) {
      await host.goto(`${vancouver}/desk/details`);
      await host.getByLabel("Name of the place").fill(venue);
      await press(host, "Save the venue");
      const news = await mail(address("second"), { subject });
      expect(news.text).toContain(venue);
    }
    await second.goto(vancouver);
    await expect(second.getByText("The Longer Table").first()).toBeVisible();
  });

  await test.step("a talk is proposed and accepted, and the line-up computes its start", async () => {
    await second.goto(`${vancouver}/propose`);
    await second.getByRole("link", { name: "Sign in", exact: true }).last().click();
    await signInByCode(second, address("second"), mail);
    await second.waitForURL("**/propose");
    await second.getByLabel("Title", { exact: true }).fill("Twelve pictures of a kitchen");
    await second.getByLabel("Speaker’s name").fill("Sam Second");
    await press(second, "Propose it");
    await expect(second.getByRole("status").first()).toContainText("Proposed");
    await mail(address("host"), { subject: /Twelve pictures/ });

    await host.goto(`${vancouver}/desk/line-up`);
    await host.getByLabel("What", { exact: true }).selectOption({ label: "Opening" });
    await host.getByLabel("Minutes").last().fill("10");
    await press(host, "Add");
    await expect(host.getByRole("listitem").filter({ hasText: "Opening" })).toBeVisible();
    // The same form adds the next slot, and keeps what is typed while that one is taken out again.
    await press(host, "Add");
    const half = host.getByRole("listitem").filter({ hasText: "Break" });
    await expect(half).toHaveCount(1);
    const title = host.getByLabel("Title in English").last();
    await title.fill("Half time");
    await press(host, "Remove: Break");
    await expect(half).toHaveCount(0);
    await expect(title).toHaveValue("Half time");
    await host.goto(`${vancouver}/desk/proposals`);
    await press(host, "Accept: Twelve pictures of a kitchen");
    await mail(address("second"), { subject: /Your talk is in/ });
    await host.goto(`${vancouver}/desk/line-up`);
    await host.getByLabel("The line-up begins at").fill("7:30 pm");
    await press(host, "Save");
    await press(host, "Publish the line-up");
    await expect(host.getByText("Published: everybody can read it.")).toBeVisible();

    await first.goto(`${vancouver}/line-up`);
    // Doors at 7:30, ten minutes of opening and the time to change over.
    const talk = first.getByRole("listitem").filter({ hasText: "Twelve pictures of a kitchen" });
    await expect(talk).toContainText(/7:4[01]/);
  });

  await test.step("on the night heads are counted, read back, and stand on the night's page", async () => {
    await moveClock(page, "Doors in Vancouver");
    await host.goto(`${vancouver}/desk/head-count`);
    await host.getByLabel("How many people?").fill("23");
    await host.getByLabel("and me").check();
    await host.getByLabel("At least that many").check();
    await press(host, "Check before publishing");
    await expect(host.getByText(/at least 24/)).toBeVisible();
    await press(host, "Publish");
    await expect(host.getByText("Published:")).toBeVisible();
    await first.goto(night);
    await expect(first.locator("main")).toContainText(/at least 24/i);
    await expect(first.locator("main")).toContainText(/counted in 1 of 1 city/i);
  });

  await test.step("the next morning the city and its desk ask for what is left to write down", async () => {
    await moveClock(page, "Next morning");
    await second.goto(vancouver);
    await expect(second.getByRole("heading", { level: 2 }).first()).toHaveText("Heads counted");
    await expect(second.getByRole("heading", { name: "Were you there?" })).toBeVisible();
    await expect(second.getByRole("link", { name: "Write yours" })).toBeVisible();
    // The answer stands, but nothing can be said about it any more.
    await expect(second.locator("a[href='#rsvp']")).toHaveCount(0);
    await host.goto(`${vancouver}/desk`);
    await expect(host.getByRole("heading", { name: "After the night" })).toBeVisible();
    await expect(host.getByText(/at least 24/).first()).toBeVisible();
    await expect(host.getByRole("link", { name: "Write yours" })).toBeVisible();
    await expect(host.getByRole("link", { name: "Record the head count" })).toHaveCount(0);
    await expect(host.getByText("Still open")).toHaveCount(0);
  });

  let reflection = "";
  await test.step("the next morning somebody writes one sentence", async () => {
    await second.goto(`${night}/reflections/new`);
    await second
      .getByLabel("One thing that stayed with you")
      .fill("A stranger remembered my first post.");
    const name = second.getByLabel("Your name");
    if (await name.isVisible()) await name.fill("Sam Second");
    await second.getByRole("button", { name: "Publish", exact: true }).click();
    await second.waitForURL((url) => /\/reflections\/(?!new)/.test(url.pathname));
    reflection = second.url();
    await expect(second.getByText("A stranger remembered my first post.").first()).toBeVisible();
  });

  await test.step("and is answered in the thread; a reply that is sent twice is there once", async () => {
    await host.goto(reflection);
    await host.getByLabel("Your reply").fill("That was me, and I still have it pinned.");
    const sending = host.waitForRequest((request) => request.method() === "POST");
    await press(host, "Post");
    const sent = await sending;
    const again = await host.request.post(sent.url(), {
      headers: await sent.allHeaders(),
      data: sent.postDataBuffer() ?? "",
    });
    expect(again.status()).toBe(200);
    await first.goto(reflection);
    await expect(first.getByText("That was me, and I still have it pinned.")).toHaveCount(1);
    await mail(address("second"), { subject: /Hanna Host replied/ });
  });

  await test.step("nobody agreed to list the night: search engines are asked to leave each of its pages", async () => {
    const pages = [night, vancouver, `${vancouver}/line-up`, `${vancouver}/propose`];
    for (const path of [...pages, `${night}/reflections`, reflection]) {
      await first.goto(path);
      await expect(first.locator("h1")).toBeVisible();
      await expect(first.locator("meta[name=robots]"), path).toHaveAttribute("content", /noindex/);
    }
  });
});

async function signInByCode(page: Page, address: string, mail: Mailbox) {
  const after = Date.now();
  await page.getByLabel("Your e-mail").fill(address);
  await page.getByRole("button", { name: "Mail me a link" }).click();
  await page.getByLabel("Code").fill(codeIn(await mail(address, { after })));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
