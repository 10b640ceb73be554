import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignIn } from "@/components/sign-in/sign-in";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { redirect } from "@/lib/platform/i18n/routing";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { ownPath } from "@/lib/sign-in/schema";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ to?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.signIn");
  return { title: t("title"), robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const to = ownPath((await searchParams).to);
  if (await currentViewer()) redirect({ href: to ?? "/me", locale });
  return <SignIn to={to} />;
}
