import { expect, it } from "vitest";
import { webCalendarLink } from "./link-rules";
import { meetup } from "./test-meetup";

const fieldsOf = (link: string) => Object.fromEntries(new URL(link).searchParams);

it("Google's form has the meetup in UTC, with the local time in the text", () => {
  const link = webCalendarLink("google", meetup, "en");
  expect(link).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?/);
  expect(fieldsOf(link)).toEqual({
    action: "TEMPLATE",
    text: `${meetup.title("en").text} in Montreal`,
    dates: "20270115T000000Z/20270115T030000Z",
    details: expect.stringContaining("7\u00a0pm Montreal time"),
    location: `${meetup.venue}, ${meetup.address}, Montreal`,
  });
});

it("Outlook's form has it too, as HTML and without a plus sign", () => {
  const link = webCalendarLink("outlook", { ...meetup, venue: "<b>" }, "fr");
  expect(link).toMatch(/^https:\/\/outlook\.live\.com\/calendar\//);
  expect(link).not.toContain("+");
  expect(fieldsOf(link)).toEqual({
    ...{ path: "/calendar/action/compose", rru: "addevent" },
    subject: `${meetup.title("fr").text} à Montréal`,
    ...{ startdt: "2027-01-15T00:00:00.000Z", enddt: "2027-01-15T03:00:00.000Z" },
    body: expect.stringMatching(/heure de Montréal .*<br><br>http/),
    location: "<b>, 5100, rue Saint-Denis, Montréal",
  });
});

it("a meetup from afar without a stream has no location", () => {
  const afar = { ...meetup, city: null, town: () => null };
  expect(fieldsOf(webCalendarLink("google", afar))).not.toHaveProperty("location");
});
