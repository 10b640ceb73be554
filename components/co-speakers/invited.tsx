import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskProposal } from "@/lib/talks/queries";

/** For the hosts: what the other speakers need. */
export function CoSpeakersNeeds({ talk }: { talk: Pick<DeskProposal, "coSpeakers"> }) {
  const t = useTranslations("speakers.co-speakers");
  return talk.coSpeakers.map(
    ({ id, name, needs }) =>
      needs && (
        <p key={id} className="max-w-text whitespace-pre-line">
          <span className="font-semibold">{t("needs-of", { name })}</span> {needs}
        </p>
      ),
  );
}

/** For the hosts: who was asked to speak, too, and is not listed yet. */
export function InvitedToSpeak({ talk }: { talk: Pick<DeskProposal, "coSpeakers"> }) {
  const t = useTranslations("speakers.co-speakers");
  const invited = talk.coSpeakers.filter(({ state }) => state === "invited");
  if (invited.length === 0) return null;
  const names = invited.map(({ name }) => name).join(", ");
  return <p className="wrap-anywhere text-ink-2 text-sm">{t("also-invited", { names })}</p>;
}
