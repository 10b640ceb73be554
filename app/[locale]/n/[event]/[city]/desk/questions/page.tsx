import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone, unsavedTexts } from "@/app/gone";
import { QuestionsDesk } from "@/components/questions/questions-desk";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { hasRoom } from "@/lib/questions/rules";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "meetups.questions" });
  return { title: t("title"), robots: { index: false } };
}

export default async function QuestionsPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (!meetup) return gone();
  const { questions } = meetup;
  // A question may be removed, and the form to add one goes with the last that fits.
  const unsaved = await unsavedTexts(({ questionId }) =>
    questionId ? questions.some(({ id }) => id === questionId) : hasRoom(questions),
  );
  return <QuestionsDesk {...{ locale, meetup, unsaved }} formKey={formKey(viewer)} />;
}
