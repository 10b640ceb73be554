import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { AnswerPage } from "@/components/prompts/answer-page";
import { placeName } from "@/lib/meetups/rules";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { hasPrompt } from "@/lib/prompts/rules";
import { eventSnapshot } from "@/lib/snapshot/queries";

type Props = {
  params: Promise<{ locale: string; event: string; city: string }>;
  searchParams: Promise<{ code?: string | string[] }>;
};

async function promptAt(event: string, city: string) {
  const snapshot = await eventSnapshot(event);
  const meetup = snapshot?.meetups.find(({ slug }) => slug === city);
  return snapshot && meetup && hasPrompt(snapshot.event) ? { event: snapshot.event, meetup } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event, city } = await params;
  const found = await promptAt(event, city);
  if (!found || !isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "prompts" });
  const town = placeName(found.meetup, locale);
  return { title: t("title"), description: t("description", { town }), robots: { index: false } };
}

export default async function PromptPage({ params, searchParams }: Props) {
  const [{ locale, event, city }, { code }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const found = await promptAt(event, city);
  if (!found) return gone();
  return (
    <AnswerPage
      locale={locale}
      {...found}
      code={typeof code === "string" ? code.slice(0, 20) : ""}
      now={await now()}
    />
  );
}
