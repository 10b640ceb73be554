import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AnswerPage, UnknownLink } from "@/components/co-speakers/answer-page";
import { openCoSpeaker } from "@/lib/co-speakers/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("speakers.answer");
  return { title: t("page-title"), robots: { index: false } };
}

export default async function CoSpeakerPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const [viewer, invited] = await Promise.all([currentViewer(), openCoSpeaker(token)]);
  if (!invited) return <UnknownLink locale={locale} />;
  return <AnswerPage {...{ locale, token, viewer, invited }} />;
}
