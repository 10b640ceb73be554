import { describe, expect, it } from "vitest";
import { pageMetadata } from "./metadata";

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
