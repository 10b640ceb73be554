import { useLocale } from "next-intl";
import { deckPath } from "@/components/decks/sent-deck";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { RowAction } from "@/components/ui/form/rows/row-action";
import { leaveTalkAction } from "@/lib/co-speakers/actions";
import { speakersRefusal } from "@/lib/co-speakers/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { MyTalk } from "@/lib/talks/proposal-queries";
import { isAccepted } from "@/lib/talks/rules";
import { NeedsForm } from "./needs-form";

/** A talk that somebody else proposed, and the viewer is on. */
export function Shared({ talk, now }: { talk: MyTalk; now: Date }) {
  const [t, mine] = [useTranslations("speakers.co-speakers"), useTranslations("talks.mine")];
  const locale = useLocale();
  const isOpen = speakersRefusal(talk, now) === null;
  return (
    <>
      <p className="wrap-anywhere text-ink-2 text-sm">
        {t("with-you", { name: talk.firstSpeaker ?? talk.speakerName })}
      </p>
      {isOpen && (
        <Disclosure summary={t("needs-open")} of={<span lang={talk.locale}>{talk.title}</span>}>
          <NeedsForm
            talkId={talk.id}
            needs={talk.ownNeeds ?? ""}
            texts={{
              needs: t("needs"),
              hint: t("needs-hint"),
              save: t("save"),
              saving: t("saving"),
              saved: t("saved"),
            }}
          />
        </Disclosure>
      )}
      {isAccepted(talk.state) && (
        <p>
          <ButtonLink
            href={deckPath(locale, talk.id)}
            aria-label={mine("of", { action: mine("slides"), name: talk.title })}
          >
            {mine("slides")}
          </ButtonLink>
        </p>
      )}
      <div>
        <RowAction
          action={leaveTalkAction}
          fields={{ talkId: talk.id }}
          row={<span lang={talk.locale}>{talk.title}</span>}
          open={t("leave-open")}
          lead={t("leave-lead")}
          text={t("leave")}
          look="destructive"
          pendingText={t("working")}
        />
      </div>
    </>
  );
}
