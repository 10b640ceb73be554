import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { withdrawReflectionAction } from "@/lib/reflections/actions";
import type { WithdrawsAs } from "@/lib/reflections/policy";
import { WithdrawForm } from "./withdraw-form";

type Props = {
  reflectionId: string;
  /** Of the mail by which it was written. */
  link?: string | undefined;
  isDraft: boolean;
  as: WithdrawsAs | null;
};

/** Unfolds before submitting; withdrawing somebody else's requires a reason. */
export function WithdrawReflection({ reflectionId, link, isDraft, as }: Props) {
  const t = useTranslations("reflections.withdraw");
  if (!as) return null;
  return (
    <Disclosure summary={t(isDraft ? "draft" : "reflection")}>
      <WithdrawForm
        action={withdrawReflectionAction}
        target={{ name: "reflectionId", id: reflectionId }}
        link={link}
        texts={{
          lead: t(isDraft ? "draft-lead" : "reflection-lead"),
          why: as === "author" ? null : t("why"),
          whyHint: t("why-hint"),
          withdraw: t(isDraft ? "button-draft" : "button"),
          working: t("working"),
        }}
      />
    </Disclosure>
  );
}
