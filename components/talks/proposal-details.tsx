import { useTranslations } from "@/lib/platform/i18n/translations";
import type { DeskProposal } from "@/lib/talks/proposal-queries";

const ALLOWED = {
  mayBeFilmed: "filmed",
  mayBePhotographed: "photographed",
  mayBeQuoted: "quoted",
} as const;

/** What a speaker says of themself, needs, and allows; for the hosts. */
export function ProposalDetails({ talk }: { talk: DeskProposal }) {
  const t = useTranslations("talks.desk.details");
  const allowed = (["mayBeFilmed", "mayBePhotographed", "mayBeQuoted"] as const).map((name) =>
    t(`${ALLOWED[name]}.${talk[name] ? "yes" : "no"}`),
  );
  return (
    <>
      {talk.bio && (
        <p lang={talk.locale} className="max-w-text whitespace-pre-line text-ink-2">
          {talk.bio}
        </p>
      )}
      {talk.needs && (
        <p className="max-w-text whitespace-pre-line">
          <span className="font-semibold">{t("needs")}</span>{" "}
          <span lang={talk.locale}>{talk.needs}</span>
        </p>
      )}
      <p className="text-ink-2 text-sm">{allowed.join(" · ")}</p>
    </>
  );
}
