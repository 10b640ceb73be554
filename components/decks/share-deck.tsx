import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import { shareDeckAction } from "@/lib/decks/actions";
import type { DeckPage } from "@/lib/decks/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** The speaker decides whether everybody sees the slides after the night. */
export function ShareDeck({ talk }: { talk: DeckPage["talk"] }) {
  const t = useTranslations("decks.share");
  const { id: talkId, slidesShown } = talk;
  return (
    <Section id="share" title={t("title")}>
      <div className="grid justify-items-start gap-3">
        <p>{t(slidesShown ? "is-shown" : "is-kept")}</p>
        <ActionButton
          action={shareDeckAction}
          fields={{ talkId, share: String(!slidesShown) }}
          look="secondary"
          pendingText={t("working")}
        >
          {t(slidesShown ? "keep" : "show")}
        </ActionButton>
      </div>
    </Section>
  );
}
