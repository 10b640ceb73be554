import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { StartEvent, type Typed } from "@/components/events/start-event";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { citiesForSelect } from "@/lib/places/queries";
import { isLocale } from "@/lib/platform/i18n/locales";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("events.start");
  return { title: t("title"), description: t("description") };
}

export default async function StartPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const query = Object.entries(await searchParams);
  const typed: Typed = Object.fromEntries(
    query.filter(([, value]) => typeof value === "string" && value.length <= 2000),
  );
  const chosen = typed.cities?.split(".") ?? [];
  const viewer = await currentViewer();
  const cities = await citiesForSelect(locale);
  return (
    <StartEvent
      locale={locale}
      viewer={viewer}
      cities={cities.filter((city) => city.usual || chosen.includes(city.slug))}
      typed={typed}
      formKey={formKey(viewer)}
    />
  );
}
