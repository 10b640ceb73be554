import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UndoAddress } from "@/components/people/address-links";
import { addressToUndo } from "@/lib/account/address-queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.address");
  return { title: t("undoTitle"), robots: { index: false } };
}

export default async function OldAddressPage({ params }: Props) {
  const { locale, token: encoded } = await params;
  if (!isLocale(locale)) notFound();
  const token = decodeURIComponent(encoded);
  return <UndoAddress locale={locale} change={await addressToUndo(token)} token={token} />;
}
