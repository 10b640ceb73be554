import { describe, expect, it } from "vitest";
import { mayBeListed, pageMetadata, robotsFor } from "./metadata-rules";

const page = { path: "/n/night", title: "A night", description: "One night", isListed: true };

describe("what a page's head says", () => {
  it("names its own address, its other language, and the one that leads to the reader's", () => {
    expect(pageMetadata({ ...page, locale: "fr" })).toMatchObject({
      alternates: {
        canonical: "/fr/n/night",
        languages: { en: "/en/n/night", fr: "/fr/n/night", "x-default": "/n/night" },
      },
      openGraph: { url: "/fr/n/night", locale: "fr_CA", alternateLocale: ["en_CA"] },
    });
  });

  it("keeps what nobody agreed to list out of search engines, and only that", () => {
    expect(pageMetadata({ ...page, locale: "en", isListed: false }).robots).toEqual({
      index: false,
    });
    expect(pageMetadata({ ...page, locale: "en" }).robots).toBeUndefined();
  });
});

const listed = { status: "published" as const, listedAt: new Date("2026-01-01T00:00Z") };

it.each([
  ["a night that an administrator agreed to", listed, undefined],
  ["one of them that was canceled", { ...listed, status: "canceled" as const }, undefined],
  ["a city of theirs", listed, { status: "published" }],
])("search engines may list %s", (_, event, meetup) =>
  expect(mayBeListed(event, meetup)).toBe(true),
);

it.each([
  ["a night that nobody agreed to", { ...listed, listedAt: null }, undefined],
  ["a city of that night", { ...listed, listedAt: null }, { status: "published" }],
  ["a draft", { ...listed, status: "draft" as const }, undefined],
  ["a city that is not published", listed, { status: "proposed" }],
])("search engines may not list %s", (_, event, meetup) =>
  expect(mayBeListed(event, meetup)).toBe(false),
);

it("a page that says nothing else of itself says that it is not listed, too", () => {
  expect(robotsFor(false)).toEqual({ robots: { index: false } });
  expect(robotsFor(true)).toEqual({});
});
