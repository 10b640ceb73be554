import { makeInvitationLink, press, rsvp, signInByCode } from "../../fixtures/actions";
import { text } from "../../fixtures/catalogue";
import { linkIn } from "../../fixtures/mailbox";
import { expect } from "../../fixtures/test";
import type { Run } from "./run";

export async function acceptInvitation({ organizer, host, mail, address, event, vancouver }: Run) {
  await organizer.goto(`${event}/desk/invitations`);
  await host.goto(await makeInvitationLink(organizer, "Vancouver"));
  const heading = text("invitations.accept.title", { city: "Vancouver" });
  await expect(host.getByRole("heading", { name: heading })).toBeVisible();
  await host.getByRole("link", { name: text("invitations.accept.sign-in") }).click();
  await signInByCode(host, address("host"), mail);
  await host.waitForURL("**/invitations/**");
  await host.getByLabel(text("invitations.accept.name")).fill("Hanna Host");
  await press(host, text("invitations.accept.button"));
  await host.waitForURL(`**${vancouver}/desk`);
  await organizer.reload();
  await expect(
    organizer.getByText(text.part("invitations.list.by-on", { name: "Hanna Host" })),
  ).toBeVisible();
  await mail(address("organizer"), { subject: text.part("messages.hostAccepted.subject") });
}

export async function publishMeetup({ host, vancouver }: Run) {
  await host.goto(`${vancouver}/desk`);
  await press(host, text("meetups.desk.publish"));
  await expect(host.getByRole("button", { name: text("meetups.desk.publish") })).toHaveCount(0);
  await host.goto(vancouver);
  await expect(host.getByText(text("meetups.venue.tba")).first()).toBeVisible();
}

export async function takeSeat({ first, mail, address, vancouver }: Run) {
  await rsvp(first, vancouver, "Fiona First", address("first"));
  await expect(
    first.locator("#rsvp").getByRole("heading", { name: text("rsvps.answer.going") }),
  ).toBeVisible();
  expect((await mail(address("first"))).subject).toMatch(text.part("messages.rsvp.going.subject"));
}

export async function waitForSeat({ host, first, second, mail, address, vancouver }: Run) {
  await host.goto(`${vancouver}/desk/details`);
  await host.getByLabel(text.part("meetups.details.seats.capacity")).fill("2");
  await press(host, text("meetups.details.seats.save"));
  await rsvp(second, vancouver, "Sam Second", address("second"));
  await expect(
    second.getByRole("heading", { name: text("rsvps.answer.waitlisted") }),
  ).toBeVisible();
  await second.locator("summary", { hasText: text.part("rsvps.answer.addToCalendar") }).click();
  const calendar = second.getByRole("link", { name: text("rsvps.calendar.choices.file") });
  const file = await second.request.get((await calendar.getAttribute("href")) ?? "");
  expect(await file.text()).toContain("STATUS:TENTATIVE");
  await expect(second.getByText(text("rsvps.answer.place", { place: 1, seats: 1 }))).toBeVisible();

  await first.goto(linkIn(await mail(address("first")), "/answers/"));
  await press(first, text("rsvps.answer.cancel"));
  await expect(first.getByRole("heading", { name: text("rsvps.answer.canceled") })).toBeVisible();
  const promoted = await mail(address("second"), {
    subject: text.part("messages.rsvp.promoted.subject"),
  });
  await second.goto(linkIn(promoted, "/answers/"));
  await expect(second.getByRole("heading", { name: text("rsvps.answer.going") })).toBeVisible();
}

export async function removeAttendee({ host, newDevice, mail, address, vancouver }: Run) {
  const third = await newDevice();
  await rsvp(third, vancouver, "Tara Third", address("third"));
  await host.goto(`${vancouver}/desk/guests`);
  const open = host.locator("summary", { hasText: text.part("rsvps.guests.cancelOpen") });
  const disclosure = open.filter({ hasText: "Tara Third" });
  await disclosure.click();
  await host
    .getByLabel(text("rsvps.guests.reason"))
    .locator("visible=true")
    .fill("She asked me to.");
  await press(host, text.part("rsvps.guests.cancel"), "Tara Third");
  await expect(disclosure).toHaveCount(0);
  const news = await mail(address("third"), {
    subject: text.part("messages.rsvp.removed-by-host.subject"),
  });
  await third.goto(linkIn(news, "/answers/"));
  await expect(third.getByRole("heading", { name: text("rsvps.answer.canceled") })).toBeVisible();
  await expect(third.getByText(text("rsvps.answer.canceledByHost"))).toBeVisible();
}

export async function changeVenue({ host, second, mail, address, vancouver }: Run) {
  for (const [venue, subject] of [
    ["The Long Table", text.part("messages.rsvp.venue.subject")],
    ["The Longer Table", text.part("messages.rsvp.moved.subject")],
  ] as const) {
    await host.goto(`${vancouver}/desk/details`);
    await host.getByLabel(text.part("meetups.details.venue.venue")).fill(venue);
    await press(host, text("meetups.details.venue.save"));
    const news = await mail(address("second"), { subject });
    expect(news.text).toContain(venue);
  }
  await second.goto(vancouver);
  await expect(second.getByText("The Longer Table").first()).toBeVisible();
}

export async function scheduleTalk({ host, first, second, mail, address, vancouver }: Run) {
  const talk = "Twelve pictures of a kitchen";
  const remove = (name: string) =>
    text("talks.desk.of", { action: text.string("talks.desk.remove"), name });
  await host.goto(`${vancouver}/desk/proposals`);
  await press(host, text("talks.call.open-save"));
  await expect(host.getByRole("button", { name: text("talks.call.close") })).toBeVisible();
  await second.goto(`${vancouver}/propose`);
  await second
    .getByRole("link", { name: text("talks.propose.sign-in-action") })
    .last()
    .click();
  await signInByCode(second, address("second"), mail);
  await second.waitForURL("**/propose");
  await second.getByLabel(text("talks.propose.talk-title")).fill(talk);
  await second.getByLabel(text("talks.propose.speaker")).fill("Sam Second");
  await press(second, text("talks.propose.submit"));
  await expect(
    second.getByRole("status").filter({ hasText: text.part("talks.propose.done-title") }),
  ).toBeVisible();
  await mail(address("host"), { subject: /Twelve pictures/ });

  await host.goto(`${vancouver}/desk/line-up`);
  await host
    .getByLabel(text("talks.desk.kind"))
    .selectOption({ label: text.string("talks.cues.opening") });
  await host.getByLabel(text("talks.desk.minutes")).last().fill("10");
  await press(host, text("talks.desk.add"));
  const slot = (kind: "opening" | "break") =>
    host.locator("main ol > li").filter({ hasText: text.part(`talks.cues.${kind}`) });
  await expect(slot("opening")).toBeVisible();
  // The form can add another slot, and keeps its text while that slot is removed.
  await press(host, text("talks.desk.add"));
  const half = slot("break");
  await expect(half).toHaveCount(1);
  const title = host.getByLabel(text.part("talks.desk.title-en")).last();
  await title.fill("Half time");
  await press(host, remove(text.string("talks.cues.break")));
  await expect(half).toContainText(text.part("talks.desk.removed"));
  await expect(title).toHaveValue("Half time");
  await host.goto(`${vancouver}/desk/proposals`);
  await press(host, text.part("talks.desk.accept"), talk);
  await mail(address("second"), { subject: text.part("messages.proposal.accepted.subject") });
  await host.goto(`${vancouver}/desk/line-up`);
  await host.getByLabel(text("talks.desk.start")).fill("7:30 pm");
  await press(host, text("talks.desk.save"));
  // What is published is what its host saw.
  await expect(host.getByText(text("talks.desk.saved")).last()).toBeVisible();
  await press(host, text("talks.desk.publish"));
  await expect(host.getByText(text("talks.desk.published"))).toBeVisible();

  await first.goto(`${vancouver}/line-up`);
  // Start at 7:30, ten minutes of opening and the changeover.
  const listed = first.getByRole("listitem").filter({ hasText: talk });
  await expect(listed).toContainText(/7:4[01]/);
}

export async function agreeToRoundUp({ second, vancouver }: Run) {
  await second.goto(vancouver);
  await second.locator("summary", { hasText: text("rsvps.answer.moreTitle") }).click();
  await second.getByLabel(text("rsvps.answer.nextNightLabel")).check();
  await press(second, text("rsvps.answer.saveNextNight"));
}
