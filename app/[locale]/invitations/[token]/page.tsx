import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeadInvitation, Invitation } from "@/components/invitations/invitation";
import { currentViewer } from "@/lib/auth/viewer";
import { isLocale } from "@/lib/i18n/locales";
import { routing } from "@/lib/i18n/routing";
import { openInvitation } from "@/lib/invitations/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitations.accept");
  return { title: t("page-title"), robots: { index: false } };
}

export default async function InvitationPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const [viewer, chosen, opened] = await Promise.all([
    currentViewer(),
    cookies(),
    openInvitation(token),
  ]);
  const { localeCookie } = routing;
  const cookie = typeof localeCookie === "object" ? localeCookie.name : undefined;
  const both = !viewer?.locale && !(cookie && chosen.has(cookie));
  if (opened.fault !== null)
    return <DeadInvitation locale={locale} token={token} both={both} fault={opened.fault} />;
  const { invitation } = opened;
  return <Invitation {...{ locale, token, viewer, both, invitation }} />;
}
