import { describe, expect, it } from "vitest";
import { mayBeListed, pageMetadata, robotsFor } from "./metadata-rules";

const page = { path: "/n/night", title: "A night", description: "One night", isListed: true };

describe("a page's metadata", () => {
  it("has its canonical URL, the other language's, and the neutral one", () => {
    expect(pageMetadata({ ...page, locale: "fr" })).toMatchObject({
      alternates: {
        canonical: "/fr/n/night",
        languages: { en: "/en/n/night", fr: "/fr/n/night", "x-default": "/n/night" },
      },
      openGraph: { url: "/fr/n/night", locale: "fr_CA", alternateLocale: ["en_CA"] },
    });
  });

  it("has a neutral URL for the home page too", () => {
    const { alternates } = pageMetadata({ ...page, path: "", locale: "fr" });
    expect(alternates?.languages).toEqual({ en: "/en", fr: "/fr", "x-default": "/" });
  });

  it("excludes only unlisted pages from search engines", () => {
    expect(pageMetadata({ ...page, locale: "en", isListed: false }).robots).toEqual({
      index: false,
    });
    expect(pageMetadata({ ...page, locale: "en" }).robots).toBeUndefined();
  });
});

const listed = { status: "published" as const, listedAt: new Date("2026-01-01T00:00Z") };

it.each([
  ["a listed event", listed, undefined],
  ["a canceled listed event", { ...listed, status: "canceled" as const }, undefined],
  ["a city of a listed event", listed, { status: "published" }],
])("search engines may list %s", (_, event, meetup) =>
  expect(mayBeListed(event, meetup)).toBe(true),
);

it.each([
  ["an unlisted event", { ...listed, listedAt: null }, undefined],
  ["a city of an unlisted event", { ...listed, listedAt: null }, { status: "published" }],
  ["a draft", { ...listed, status: "draft" as const }, undefined],
  ["an unpublished city", listed, { status: "proposed" }],
])("search engines may not list %s", (_, event, meetup) =>
  expect(mayBeListed(event, meetup)).toBe(false),
);

it("robots can be set without other metadata", () => {
  expect(robotsFor(false)).toEqual({ robots: { index: false } });
  expect(robotsFor(true)).toEqual({});
});
