import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Unsubscribe } from "@/components/people/unsubscribe";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { linkedTopic } from "@/lib/unsubscribes/queries";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people.unsubscribe");
  return { title: t("title"), robots: { index: false } };
}

export default async function UnsubscribePage({ params }: Props) {
  const { locale, token: encoded } = await params;
  if (!isLocale(locale)) notFound();
  const token = decodeURIComponent(encoded);
  return <Unsubscribe locale={locale} mails={await linkedTopic(token)} token={token} />;
}
