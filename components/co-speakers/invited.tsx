import { cx } from "@/components/ui/cx";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskProposal } from "@/lib/talks/proposal-queries";

type NeedsProps = {
  talk: {
    coSpeakers: readonly Pick<DeskProposal["coSpeakers"][number], "id" | "name" | "needs">[];
  };
  className?: string;
};

/** For the hosts: what the other speakers need. */
export function CoSpeakersNeeds({ talk, className }: NeedsProps) {
  const t = useTranslations("speakers.co-speakers");
  return talk.coSpeakers.map(
    ({ id, name, needs }) =>
      needs && (
        <p key={id} className={cx("max-w-text whitespace-pre-line", className)}>
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
