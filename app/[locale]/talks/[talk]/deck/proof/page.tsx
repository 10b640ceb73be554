import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { ProofSheet } from "@/components/decks/proof-sheet";
import { deckForPage } from "@/lib/decks/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { asId } from "../../../as-id";

type Props = { params: Promise<{ locale: string; talk: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decks.proof" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

export default async function ProofPage({ params }: Props) {
  const { locale, talk } = await params;
  const id = asId(talk);
  if (!isLocale(locale) || !id) notFound();
  const found = await deckForPage(await currentViewer(), id);
  return found ? <ProofSheet {...{ locale, found }} /> : gone();
}
