import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmSignIn, SignIn } from "@/components/sign-in/sign-in";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { linkedSignIn } from "@/lib/people/queries";
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
  return { title: t("confirmTitle"), robots: { index: false } };
}

export default async function ConfirmSignInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const given = await searchParams;
  const token = String(given.token ?? "");
  const linked = await linkedSignIn(token);
  const to = ownPath(linked?.to);
  if (linked?.isOpen)
    return <ConfirmSignIn locale={locale} address={linked.address} token={token} to={to} />;
  const viewer = await currentViewer();
  if (viewer && viewer.email === linked?.address) redirect({ href: to ?? "/me", locale });
  return <SignIn to={to} linkEnded />;
}
