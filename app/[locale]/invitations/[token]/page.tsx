import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InvalidInvitation, Invitation } from "@/components/invitations/invitation";
import { openInvitation } from "@/lib/invitations/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { lastLocale } from "@/lib/platform/i18n/readers-locale";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("invitations.accept");
  return { title: t("page-title"), robots: { index: false } };
}

export default async function InvitationPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const [viewer, last, opened] = await Promise.all([
    currentViewer(),
    lastLocale(),
    openInvitation(token),
  ]);
  const both = !viewer?.locale && !last;
  const { issue, invitation } = opened;
  const invalid = issue && <InvalidInvitation {...{ locale, token, both, issue }} />;
  if (!invitation) return invalid;
  return <Invitation {...{ locale, token, viewer, both, invitation, invalid }} />;
}
