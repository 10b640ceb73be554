import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConfirmSignIn, SignIn } from "@/components/people/sign-in";
import { normalizeAddress } from "@/lib/kernel/address";
import { ownPath } from "@/lib/people/schema";
import { isLocale } from "@/lib/platform/i18n/locales";

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
  const { address, code, to } = await searchParams;
  const normal = normalizeAddress(String(address ?? ""));
  const path = ownPath(to);
  if (!normal.ok) return <SignIn locale={locale} to={path} />;
  return (
    <ConfirmSignIn
      locale={locale}
      address={normal.address}
      code={String(code ?? "").slice(0, 20)}
      to={path}
    />
  );
}
