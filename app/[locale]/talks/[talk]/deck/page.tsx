import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DeckScreen } from "@/components/decks/deck-page";
import { TakenOffDeck } from "@/components/decks/taken-off-deck";
import { OwnNotes } from "@/components/stage/own-notes";
import { deckForPage } from "@/lib/decks/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { ownNotes } from "@/lib/stage/queries";
import { asId } from "../../as-id";

type Props = { params: Promise<{ locale: string; talk: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "decks.page" });
  return { title: t("title"), robots: { index: false } };
}

export default async function TalkDeckPage({ params }: Props) {
  const { locale, talk } = await params;
  const id = asId(talk);
  if (!isLocale(locale) || !id) notFound();
  const viewer = await currentViewer();
  const found = await deckForPage(viewer, id);
  if (!found) return gone();
  const notes = await ownNotes(viewer, id);
  if (found.takenOff) return <TakenOffDeck {...{ locale, found }} notes={notes?.text ?? ""} />;
  return (
    <DeckScreen {...{ locale, found }} now={await now()}>
      <OwnNotes {...{ locale, notes }} talkId={id} hasSlides={found.deck !== null} />
    </DeckScreen>
  );
}
