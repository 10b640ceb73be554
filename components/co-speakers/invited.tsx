import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskProposal } from "@/lib/talks/queries";

/** For the hosts: who was asked to speak, too, and is not listed yet. */
export function InvitedToSpeak({ talk }: { talk: Pick<DeskProposal, "coSpeakers"> }) {
  const t = useTranslations("speakers.co-speakers");
  const invited = talk.coSpeakers.filter(({ state }) => state === "invited");
  if (invited.length === 0) return null;
  const names = invited.map(({ name }) => name).join(", ");
  return <p className="wrap-anywhere text-ink-2 text-sm">{t("also-invited", { names })}</p>;
}
