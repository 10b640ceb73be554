import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Home } from "@/components/events/home";
import { nextListed, pastListed } from "@/lib/events/home-queries";
import { isLocale } from "@/lib/i18n/locales";
import { now } from "@/lib/time/now";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("events.home");
  return { description: t("lead") };
}

export default async function HomePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { after } = await searchParams;
  const at = await now();
  const [next, past] = await Promise.all([
    nextListed(at),
    pastListed(at, typeof after === "string" ? after : null),
  ]);
  return <Home locale={locale} now={at} next={next} past={past} />;
}
