import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmAddress } from "@/components/people/address-links";
import { addressToConfirm } from "@/lib/account/address-queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.address");
  return { title: t("confirmTitle"), robots: { index: false } };
}

export default async function ConfirmAddressPage({ params }: Props) {
  const { locale, token: encoded } = await params;
  if (!isLocale(locale)) notFound();
  const token = decodeURIComponent(encoded);
  const viewer = await currentViewer();
  const change = viewer && (await addressToConfirm(viewer, token));
  return <ConfirmAddress locale={locale} viewer={viewer} change={change} token={token} />;
}
