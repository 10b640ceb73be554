import type { Metadata } from "next";
import { LOCALES, type Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Shown = {
  locale: Locale;
  /** Without its language: "/n/spring-night". */
  path: string;
  title: string;
  description: string;
  /** Search engines see what is listed; everybody else needs the address. */
  isListed: boolean;
};

type Published = { status: "draft" | "published" | "canceled"; listedAt: Date | null };

/** Whether search engines may list a night's pages; with a city, that city's. */
export function mayBeListed(event: Published, meetup?: { status: string }): boolean {
  if (event.listedAt === null || event.status === "draft") return false;
  return meetup === undefined || meetup.status === "published";
}

/** For every page of a night: the listing goes for all of them, not only for the first. */
export function robotsFor(isListed: boolean): Pick<Metadata, "robots"> {
  return isListed ? {} : { robots: { index: false } };
}

/** Both languages name each other; the address without one leads to the reader's. */
export function pageMetadata({ locale, path, title, description, isListed }: Shown): Metadata {
  const here = `/${locale}${path}`;
  return {
    title,
    description,
    alternates: {
      canonical: here,
      languages: {
        ...Object.fromEntries(LOCALES.map((one) => [one, `/${one}${path}`])),
        "x-default": path,
      },
    },
    openGraph: {
      title,
      description,
      url: here,
      type: "website",
      siteName: translator(locale, "site")("brand"),
      locale: `${locale}_CA`,
      alternateLocale: LOCALES.filter((one) => one !== locale).map((one) => `${one}_CA`),
    },
    twitter: { card: "summary_large_image", title, description },
    ...robotsFor(isListed),
  };
}
