import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/meetups/desk-frame";
import { currentViewer } from "@/lib/auth/viewer";
import { isLocale } from "@/lib/i18n/locales";
import { meetupForDesk } from "@/lib/meetups/queries";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  children: ReactNode;
};

export default async function DeskLayout({ params, children }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const meetup = await meetupForDesk(event, city, await currentViewer());
  if (!meetup) notFound();
  return (
    <DeskFrame locale={locale} meetup={meetup}>
      {children}
    </DeskFrame>
  );
}
