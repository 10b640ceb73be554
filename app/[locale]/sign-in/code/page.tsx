import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TypeCode } from "@/components/sign-in/sign-in";
import { normalizeAddress } from "@/lib/kernel/address";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { redirect } from "@/lib/platform/i18n/routing";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { ownPath } from "@/lib/sign-in/schema";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.signIn");
  return { title: t("codeTitle"), robots: { index: false } };
}

export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { address, to } = await searchParams;
  const path = ownPath(to);
  if (await currentViewer()) redirect({ href: path ?? "/me", locale });
  const normal = normalizeAddress(String(address ?? ""));
  if (!normal.ok) redirect({ href: "/sign-in", locale });
  return <TypeCode locale={locale} address={normal.address} to={path} />;
}
