import type { Metadata } from "next";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Shown = {
  locale: Locale;
  /** Without the language: "/n/spring-night"; empty for the home page. */
  path: string;
  title: string;
  description: string;
  /** Whether search engines may list the page. */
  isListed: boolean;
  /** The page's feed, below /api/feeds. */
  feed?: string | undefined;
  /** The page whose picture it shows, where it has none of its own; also without the language. */
  picture?: string;
};

/** The size that networks and messengers show uncropped. */
export const pictureSize = { width: 1200, height: 630 };

type Published = { status: "draft" | "published" | "canceled"; listedAt: Date | null };

/** Whether search engines may list an event's pages, or one city's. */
export function mayBeListed(event: Published, meetup?: { status: string }): boolean {
  if (event.listedAt === null || event.status === "draft") return false;
  return meetup === undefined || meetup.status === "published";
}

/** For every page of an event. */
export function robotsFor(isListed: boolean): Pick<Metadata, "robots"> {
  return isListed ? {} : { robots: { index: false } };
}

/** Of a feed of reflections; `path` is "city/vancouver". Without a language it is in both. */
export const feedPath = (path: string, format: "atom" | "json", locale?: Locale): string =>
  `/api/feeds/${path}/${format}${locale ? `?lang=${locale}` : ""}`;

/** Both languages reference each other; the URL without a language redirects to the reader's. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  isListed,
  feed,
  picture,
}: Shown): Metadata {
  const here = `/${locale}${path}`;
  return {
    title,
    description,
    alternates: {
      canonical: here,
      languages: {
        ...Object.fromEntries(LOCALES.map((one) => [one, `/${one}${path}`])),
        "x-default": path || "/",
      },
      ...(feed && {
        types: {
          "application/atom+xml": feedPath(feed, "atom", locale),
          "application/feed+json": feedPath(feed, "json", locale),
        },
      }),
    },
    openGraph: {
      title,
      description,
      url: here,
      type: "website",
      siteName: translator(locale, "site")("brand"),
      locale: `${locale}_CA`,
      alternateLocale: LOCALES.filter((one) => one !== locale).map((one) => `${one}_CA`),
      ...(picture && {
        images: [{ url: `/${locale}${picture}/opengraph-image/card`, ...pictureSize }],
      }),
    },
    // Its picture is Open Graph's, which X reads where a card names none.
    twitter: { card: "summary_large_image", title, description, images: [] },
    ...robotsFor(isListed),
  };
}
