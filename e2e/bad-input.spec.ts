import type { Page } from "@playwright/test";
import { expect, type Persona, test } from "./fixtures";
import { AHEAD, DRAFT, TONIGHT } from "./nights";
import { catalogue } from "./words";

const long = (length: number) => "x".repeat(length);

type Case = {
  what: string;
  path: string;
  as?: Persona;
  /** The part of the page that the form is in, where another form has a field of that name. */
  within?: string;
  /** By the fields' names; what is typed must still be there afterwards. */
  typed: Record<string, string>;
  /** The field that is wrong, and the code of its sentence in the `errors` catalogue. */
  wrong: string;
  code: string;
};

const rsvp = { path: `${AHEAD}/moncton`, within: "#rsvp" };
const start = { path: "/start", as: "organizer" as const };
const night = { title: "A night", localDate: "2030-03-01", localTime: "19:00", hashtag: "night" };
const vancouver = { as: "host-vancouver" as const, within: "main" };
const details = { ...vancouver, path: `${AHEAD}/vancouver/desk/details` };
const count = { as: "organizer" as const, path: `${TONIGHT}/halifax/desk/head-count` };
const propose = { path: `${AHEAD}/moncton/propose`, as: "attendee" as const };
const write = { path: "/n/hcsmca-first-night/reflections/new", as: "attendee" as const };

const cases: Case[] = [
  {
    what: "no name",
    ...rsvp,
    typed: { name: "", address: "a@example.ca" },
    wrong: "name",
    code: "required",
  },
  {
    what: "no address",
    ...rsvp,
    typed: { name: "Zoé", address: "" },
    wrong: "address",
    code: "required",
  },
  {
    what: "an odd address",
    ...rsvp,
    typed: { name: "Zoé", address: "zoe at example" },
    wrong: "address",
    code: "address-invalid",
  },
  {
    what: "two addresses",
    ...rsvp,
    typed: { name: "Zoé", address: "a@example.ca,b@example.ca" },
    wrong: "address",
    code: "address-invalid",
  },
  {
    what: "an endless name",
    ...rsvp,
    typed: { name: long(81), address: "a@example.ca" },
    wrong: "name",
    code: "too-long",
  },
  {
    what: "an odd address",
    path: "/sign-in",
    typed: { address: "@" },
    wrong: "address",
    code: "address-invalid",
  },
  {
    what: "a wrong code",
    path: "/sign-in/confirm?address=a@example.ca&code=",
    typed: { code: "NOPE22" },
    wrong: "code",
    code: "code-wrong",
  },
  { what: "no title", ...start, typed: { ...night, title: " " }, wrong: "title", code: "required" },
  {
    what: "an endless title",
    ...start,
    typed: { ...night, title: long(121) },
    wrong: "title",
    code: "too-long",
  },
  {
    what: "no date",
    ...start,
    typed: { ...night, localDate: "" },
    wrong: "localDate",
    code: "required",
  },
  {
    what: "a date that is over",
    ...start,
    typed: { ...night, localDate: "2011-02-24" },
    wrong: "localDate",
    code: "date-past",
  },
  {
    what: "an hour that no clock has",
    ...start,
    typed: { ...night, localTime: "25:00" },
    wrong: "localTime",
    code: "time-impossible",
  },
  {
    what: "no time at all",
    ...start,
    typed: { ...night, localTime: "late" },
    wrong: "localTime",
    code: "time-unreadable",
  },
  {
    what: "half a time",
    ...start,
    typed: { ...night, localTime: "7" },
    wrong: "localTime",
    code: "time-half-missing",
  },
  {
    what: "a hashtag with a space",
    ...start,
    typed: { ...night, hashtag: "two words" },
    wrong: "hashtag",
    code: "hashtag-invalid",
  },
  {
    what: "a negative capacity",
    ...details,
    typed: { capacity: "-4" },
    wrong: "capacity",
    code: "too-small",
  },
  {
    what: "a huge capacity",
    ...details,
    typed: { capacity: "9999999" },
    wrong: "capacity",
    code: "too-big",
  },
  {
    what: "a capacity in words",
    ...details,
    typed: { capacity: "many" },
    wrong: "capacity",
    code: "not-a-number",
  },
  {
    what: "an address without its place's name",
    ...details,
    typed: { venue: "", address: "12 Water Street" },
    wrong: "venue",
    code: "required",
  },
  {
    what: "an end that no clock has",
    ...details,
    typed: { endsLocal: "26:61" },
    wrong: "endsLocal",
    code: "time-impossible",
  },
  {
    what: "a negative head count",
    ...count,
    typed: { count: "-1" },
    wrong: "count",
    code: "too-small",
  },
  {
    what: "a huge head count",
    ...count,
    typed: { count: "999999" },
    wrong: "count",
    code: "too-big",
  },
  { what: "no head count", ...count, typed: { count: "" }, wrong: "count", code: "required" },
  {
    what: "an odd time of counting",
    ...count,
    typed: { count: "7", at: "soon" },
    wrong: "at",
    code: "time-unreadable",
  },
  {
    what: "no title of a talk",
    ...propose,
    typed: { title: "", speakerName: "Zoé" },
    wrong: "title",
    code: "required",
  },
  {
    what: "an endless abstract",
    ...propose,
    typed: { title: "A talk", abstract: long(2001) },
    wrong: "abstract",
    code: "too-long",
  },
  {
    what: "nothing that stayed",
    ...write,
    typed: { stayed: "" },
    wrong: "stayed",
    code: "required",
  },
  {
    what: "too much that stayed",
    ...write,
    typed: { stayed: long(301) },
    wrong: "stayed",
    code: "too-long",
  },
  {
    what: "a stream that is no address",
    path: `${DRAFT}/desk/facts`,
    as: "organizer",
    typed: { streamUrl: "somewhere" },
    wrong: "streamUrl",
    code: "web-address-invalid",
  },
];

const paths = [...new Set(cases.map(({ path }) => path))];

for (const locale of ["en", "fr"] as const) {
  for (const path of paths) {
    const those = cases.filter((one) => one.path === path);
    test(`/${locale}${path}: a sentence stands beside the bad field, and what was typed is still there`, async ({
      page,
      be,
    }) => {
      await be(those[0]?.as ?? "nobody");
      await page.goto(`/${locale}${path}`);
      for (const one of those) await test.step(one.what, () => tryOut(page, locale, one));
    });
  }
}

async function tryOut(page: Page, locale: "en" | "fr", one: Case) {
  const { within = "body", typed, wrong, code } = one;
  const field = (name: string) => page.locator(`${within} [name="${name}"]`).first();
  for (const [name, text] of Object.entries(typed)) await field(name).fill(text);
  await send(page, `${within} form:has([name="${wrong}"])`);
  await expect(page.locator(`${within} [name="${wrong}"]`).first()).toHaveAccessibleDescription(
    containing(beginning(locale, code)),
  );
  await expect(field(wrong)).toHaveAttribute("aria-invalid", "true");
  await expect(field(wrong)).toBeFocused();
  for (const [name, text] of Object.entries(typed)) await expect(field(name)).toHaveValue(text);
}

test("pasted invitations name every faulty line, and none is sent", async ({ page, be }) => {
  await be("organizer");
  await page.goto(`/en${DRAFT}/desk/invitations`);
  const lines =
    "Halifax, one@example.ca\nAtlantis, two@example.ca\nToronto three@example.ca\nOttawa, four@";
  await page.getByLabel("One host a line").fill(lines);
  await page.getByRole("button", { name: "Send the invitations" }).click();
  for (const line of [2, 3, 4]) {
    await expect(page.getByRole("alert").getByText(`Line ${line}:`)).toBeVisible();
  }
  await expect(page.getByLabel("One host a line")).toHaveValue(lines);
  await expect(page.getByText("one@example.ca", { exact: true })).toHaveCount(0);
});

test("a form that was open while somebody else saved says so, and keeps what was typed", async ({
  page,
  be,
  context,
}) => {
  await be("host-ottawa");
  const details = `/en${DRAFT}/ottawa/desk/details`;
  await page.goto(details);
  const other = await context.newPage();
  await other.goto(details);
  await other.locator('[name="venue"]').fill("The other room");
  await send(other, 'main form:has([name="venue"])');
  await page.locator('[name="venue"]').fill("My own room");
  await send(page, 'main form:has([name="venue"])');
  await expect(page.getByText("Somebody changed this while you had it open")).toBeVisible();
  await expect(page.locator('[name="venue"]')).toHaveValue("My own room");
});

async function send(page: Page, form: string) {
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator(`${form} button[type=submit]`).first().click();
  await answered;
}

/** A sentence up to its first placeholder. */
function beginning(locale: "en" | "fr", code: string): string {
  const { fields } = catalogue(locale, "errors") as { fields: Record<string, string> };
  return (fields[code] ?? `no sentence for ${code}`).split("{")[0] ?? "";
}

const containing = (text: string) =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s/g, "\\s"));
