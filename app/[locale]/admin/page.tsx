import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Listing } from "@/components/admin/listing";
import { eventsToList } from "@/lib/admin/queries";
import { currentViewer } from "@/lib/auth/viewer";
import { isLocale } from "@/lib/i18n/locales";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title"), robots: { index: false } };
}

export default async function AdminPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const rows = await eventsToList(await currentViewer());
  if (!rows) notFound();
  return <Listing locale={locale} rows={rows} />;
}
