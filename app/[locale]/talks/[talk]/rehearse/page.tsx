import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { deckPath } from "@/components/decks/sent-deck";
import { RehearsalPage } from "@/components/stage/rehearsal-page";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { rehearsalOf } from "@/lib/stage/queries";
import { asId } from "../../as-id";

type Props = { params: Promise<{ locale: string; talk: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "stage.rehearse" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

export default async function RehearseRoute({ params }: Props) {
  const { locale, talk } = await params;
  const id = asId(talk);
  if (!isLocale(locale) || !id) notFound();
  const found = await rehearsalOf(await currentViewer(), id);
  if (!found) return gone();
  return <RehearsalPage {...{ locale }} talk={found} backPath={deckPath(locale, id)} />;
}
